#include "web/order_door.hpp"

namespace packhouse::site {
namespace {

constexpr std::chrono::hours cookieLife{12}, linkLife{24 * 30};

std::string sealedOrder(Site& site, const char* purpose, const std::string& orderKey, data::Instant until)
{
    return site.identity().signer.sealed(purpose, orderKey + "-" + std::to_string(std::chrono::floor<std::chrono::seconds>(until).time_since_epoch().count()));
}

bool fits(Site& site, const char* purpose, const std::string& given, const std::string& orderKey, data::Instant now)
{
    const auto text = site.identity().signer.opened(purpose, given);
    if (!text || !text->starts_with(orderKey + "-")) return false;
    return data::Instant{std::chrono::seconds{std::stoll(text->substr(orderKey.size() + 1))}} > now;
}

} // namespace

std::string orderCookie(Site& site, const std::string& orderKey, data::Instant now)
{
    return cookie(site, "order", sealedOrder(site, "order cookie", orderKey, now + cookieLife), "/order/" + orderKey, cookieLife);
}

bool maySeeOrder(Site& site, const Caller& caller, const std::string& orderKey)
{
    const auto found = caller.request.cookies.find("order");
    return found != caller.request.cookies.end() && fits(site, "order cookie", found->second, orderKey, caller.now);
}

std::string orderLink(Site& site, const std::string& orderKey, data::Instant now)
{
    return "/order/" + orderKey + "?link=" + sealedOrder(site, "order link", orderKey, now + linkLife);
}

bool linkFits(Site& site, const Caller& caller, const std::string& orderKey)
{
    return fits(site, "order link", caller.request.field("link"), orderKey, caller.now);
}

sdk::WebResponse toOrder(Site& site, const std::string& orderKey, data::Instant now)
{
    auto response = sdk::WebResponse::seeOther("/order/" + orderKey);
    response.headers.emplace("Set-Cookie", orderCookie(site, orderKey, now));
    return response;
}

} // namespace packhouse::site
