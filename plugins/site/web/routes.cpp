#include "web/caller.hpp"
#include "web/pages.hpp"

namespace packhouse::site {
namespace {

sdk::Route plain(Site& site, std::string pattern, sdk::WebResponse (*handle)(Site&, const sdk::WebRequest&))
{
    return {"GET", std::move(pattern), [&site, handle](const sdk::WebRequest& request) { return handle(site, request); }};
}

std::vector<sdk::Route> doorRoutes(Site& site)
{
    return {customerPage(site, "GET", "/", showKeyEntry),
            customerPage(site, "POST", "/", openTypedKey),
            customerPage(site, "GET", "/ordering/with", openDeepLink),
            pageWithVisit(site, "GET", "/keys/add", showAddKey),
            pageWithVisit(site, "POST", "/keys/add", addTypedKey),
            customerPage(site, "POST", "/leave", forgetVisit),
            customerPage(site, "GET", "/help", showHelp),
            customerPage(site, "GET", "/privacy", showPrivacy),
            customerPage(site, "GET", "/terms", showTerms),
            plain(site, "/preview/{token}", sendPreview),
            plain(site, "/assets/{name}", sendAsset)};
}

std::vector<sdk::Route> shopRoutes(Site& site)
{
    return {pageWithVisit(site, "GET", "/shop/{n}", showShop),
            pageWithVisit(site, "GET", "/shop/{n}/package/{code}", showWorkbench),
            pageWithVisit(site, "POST", "/shop/{n}/package/{code}", addToCart),
            pageWithVisit(site, "GET", "/cart", showCart),
            pageWithVisit(site, "POST", "/cart/lines/{id}", changeLine),
            pageWithVisit(site, "GET", "/checkout", showCheckout),
            pageWithVisit(site, "POST", "/checkout", keepCheckout),
            pageWithVisit(site, "GET", "/checkout/review", showReview),
            pageWithVisit(site, "POST", "/checkout/review", placeOrder)};
}

std::vector<sdk::Route> orderRoutes(Site& site)
{
    return {customerPage(site, "GET", "/order", askForOrder),
            customerPage(site, "POST", "/order", openOrder),
            customerPage(site, "GET", "/order/{key}", showOrder),
            customerPage(site, "POST", "/order/{key}/pay", payAgain)};
}

} // namespace

std::vector<sdk::Route> customerRoutes(Site& site)
{
    auto routes = doorRoutes(site);
    for (auto& route : shopRoutes(site)) routes.push_back(std::move(route));
    for (auto& route : orderRoutes(site)) routes.push_back(std::move(route));
    return routes;
}

} // namespace packhouse::site
