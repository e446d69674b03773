#pragma once

#include "packhouse/sdk/native/web.hpp"

namespace packhouse::site {

class Site;
class Caller;

/// All addresses of the customer pages.
std::vector<sdk::Route> customerRoutes(Site& site);

/// A fault, in the site's own look; needs no database.
sdk::WebResponse faultPage(Site& site, int status, const std::string& code);

// The handlers, one file each.
sdk::WebResponse showKeyEntry(Site& site, Caller& caller);
sdk::WebResponse openTypedKey(Site& site, Caller& caller);
sdk::WebResponse showAddKey(Site& site, Caller& caller);
sdk::WebResponse addTypedKey(Site& site, Caller& caller);
sdk::WebResponse openDeepLink(Site& site, Caller& caller);
sdk::WebResponse forgetVisit(Site& site, Caller& caller);
sdk::WebResponse showShop(Site& site, Caller& caller);
sdk::WebResponse showWorkbench(Site& site, Caller& caller);
sdk::WebResponse addToCart(Site& site, Caller& caller);
sdk::WebResponse showCart(Site& site, Caller& caller);
sdk::WebResponse changeLine(Site& site, Caller& caller);
sdk::WebResponse showCheckout(Site& site, Caller& caller);
sdk::WebResponse keepCheckout(Site& site, Caller& caller);
sdk::WebResponse showReview(Site& site, Caller& caller);
sdk::WebResponse placeOrder(Site& site, Caller& caller);
sdk::WebResponse askForOrder(Site& site, Caller& caller);
sdk::WebResponse openOrder(Site& site, Caller& caller);
sdk::WebResponse showOrder(Site& site, Caller& caller);
sdk::WebResponse payAgain(Site& site, Caller& caller);
sdk::WebResponse showHelp(Site& site, Caller& caller);
sdk::WebResponse showPrivacy(Site& site, Caller& caller);
sdk::WebResponse showTerms(Site& site, Caller& caller);
sdk::WebResponse sendPreview(Site& site, const sdk::WebRequest& request);
sdk::WebResponse sendAsset(Site& site, const sdk::WebRequest& request);

} // namespace packhouse::site
