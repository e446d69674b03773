#pragma once

#include "web/caller.hpp"

namespace packhouse::site {

/// Who may see an order: the browser that placed it or that gave order key and e-mail. A signed cookie for that one address says so.
std::string orderCookie(Site& site, const std::string& orderKey, data::Instant now);
bool maySeeOrder(Site& site, const Caller& caller, const std::string& orderKey);

/// A link for mails: signed, good for thirty days, leads to the status page without the form.
std::string orderLink(Site& site, const std::string& orderKey, data::Instant now);
bool linkFits(Site& site, const Caller& caller, const std::string& orderKey);

/// 303 to the status page, with the cookie for it.
sdk::WebResponse toOrder(Site& site, const std::string& orderKey, data::Instant now);

} // namespace packhouse::site
