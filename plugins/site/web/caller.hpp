#pragma once

#include "rules/open_visit.hpp"
#include "web/site.hpp"

#include <functional>

namespace packhouse::site {

/// One request of a customer's browser, with the visit it belongs to.
class Caller {
public:
    Caller(Site& site, const sdk::WebRequest& request);

    const sdk::WebRequest& request;
    const data::Instant now;
    std::optional<OpenVisit> visit; ///< empty: no key yet, or its time is over

    /// SHA-256 of the visit's cookie; a cookie is made if the browser brought none.
    const std::string& cookieSha256();
    bool hasCookie() const { return !m_cookie.empty(); }

    /// What a form of this browser has to send along.
    std::string formToken();
    bool formFits();

    /// The header for a cookie made here; empty if none was.
    std::string newCookie() const;

private:
    Site& m_site;
    std::string m_cookie, m_sha256;
    bool m_isNew = false;
};

using Handler = std::function<sdk::WebResponse(Site&, Caller&)>;

/// Routes for customers: they answer with the headers that keep a page private and free of foreign things. A POST without a fitting
/// form token is refused. Those `WithVisit` need an open visit, else they lead to the key.
sdk::Route customerPage(Site& site, std::string method, std::string pattern, Handler handler);
sdk::Route pageWithVisit(Site& site, std::string method, std::string pattern, Handler handler);

/// The headers every page has.
void secure(sdk::WebResponse& response);

/// "HttpOnly; SameSite=Lax; …", as all cookies here.
std::string cookie(Site& site, const std::string& name, const std::string& value, const std::string& path, std::chrono::seconds life);

} // namespace packhouse::site
