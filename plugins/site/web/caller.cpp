#include "web/caller.hpp"

#include "web/pages.hpp"

#include <packhouse/data/keys.hpp>

namespace packhouse::site {
namespace {

constexpr auto cookieName = "visit";
constexpr std::size_t cookieLength = 43;
// The photographs close after twelve hours, which the database decides; the cookie lives as long as the cart.
constexpr std::chrono::hours cookieLife{24 * 30};

std::string broughtCookie(const sdk::WebRequest& request)
{
    const auto found = request.cookies.find(cookieName);
    return found != request.cookies.end() && found->second.size() == cookieLength ? found->second : std::string{};
}

std::optional<OpenVisit> visitOf(Site& site, const std::string& sha256, data::Instant now)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    return findVisit(work, site.host().renderer(), sha256, now);
}

sdk::WebResponse answer(Site& site, const sdk::WebRequest& request, const Handler& handler)
{
    Caller caller{site, request};
    auto response = request.method == "POST" && !caller.formFits() ? faultPage(site, 403, "") : handler(site, caller);
    secure(response);
    if (const auto made = caller.newCookie(); !made.empty()) response.headers.emplace("Set-Cookie", made);
    return response;
}

} // namespace

Caller::Caller(Site& site, const sdk::WebRequest& given) : request{given}, now{data::now()}, m_site{site}, m_cookie{broughtCookie(given)}
{
    if (hasCookie()) visit = visitOf(site, cookieSha256(), now);
}

const std::string& Caller::cookieSha256()
{
    if (m_cookie.empty()) {
        m_cookie = data::newToken();
        m_isNew = true;
    }
    if (m_sha256.empty()) m_sha256 = data::sha256(m_cookie);
    return m_sha256;
}

std::string Caller::formToken() { return m_site.identity().signer.mark("form", cookieSha256()); }

bool Caller::formFits()
{
    return hasCookie() && m_site.identity().signer.fits("form", cookieSha256(), request.field("token"));
}

std::string Caller::newCookie() const
{
    return m_isNew ? cookie(m_site, cookieName, m_cookie, "/", cookieLife) : std::string{};
}

std::string cookie(Site& site, const std::string& name, const std::string& value, const std::string& path, std::chrono::seconds life)
{
    const bool secured = site.host().settings().text("site.address", "").starts_with("https:");
    return name + "=" + value + "; Path=" + path + "; Max-Age=" + std::to_string(life.count()) + "; HttpOnly; SameSite=Lax" + (secured ? "; Secure" : "");
}

void secure(sdk::WebResponse& response)
{
    auto& headers = response.headers;
    headers.emplace("Content-Security-Policy", "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
                                               "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
    headers.emplace("Referrer-Policy", "no-referrer");
    headers.emplace("X-Content-Type-Options", "nosniff");
    headers.emplace("X-Robots-Tag", "noindex, nofollow, noimageindex");
    if (!headers.contains("Cache-Control")) headers.emplace("Cache-Control", "no-store");
}

sdk::Route customerPage(Site& site, std::string method, std::string pattern, Handler handler)
{
    return {std::move(method), std::move(pattern),
            [&site, handler = std::move(handler)](const sdk::WebRequest& request) { return answer(site, request, handler); }};
}

sdk::Route pageWithVisit(Site& site, std::string method, std::string pattern, Handler handler)
{
    auto checked = [handler = std::move(handler)](Site& where, Caller& caller) {
        return caller.visit && !caller.visit->children.empty() ? handler(where, caller) : sdk::WebResponse::seeOther("/?closed=1");
    };
    return customerPage(site, std::move(method), std::move(pattern), std::move(checked));
}

} // namespace packhouse::site
