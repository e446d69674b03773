#include "rules/key_gate.hpp"
#include "web/order_door.hpp"
#include "web/page.hpp"
#include "web/pages.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/order_repository.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

bool sameMail(std::string left, std::string right)
{
    const auto small = [](std::string& text) { std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); }); };
    small(left);
    small(right);
    return left == right;
}

sdk::WebResponse askPage(Site& site, Caller& caller, const std::string& error, int status)
{
    Page page{site, caller, "find_order", _("Where is my order?")};
    page.set("TYPED", caller.request.field("order").substr(0, 20)).set("EMAIL", caller.request.field("email").substr(0, 200));
    if (!error.empty()) page.set("ERROR", error).show("HAS_ERROR");
    return page.answer(status);
}

struct Found {
    GateState gate;
    std::string key; ///< empty: key and e-mail did not fit
};

// Guessing is counted as with access keys, from the same address.
Found findOrder(Site& site, const Caller& caller)
{
    data::Transaction work{site.database()};
    data::VisitRepository visits{work};
    Found found{gate(visits, caller.request.remoteAddress, caller.now), {}};
    if (found.gate.closedUntil) return found;
    const auto key = data::tidyKey(caller.request.field("order"));
    const auto order = key.empty() ? std::nullopt : data::OrderRepository{work}.find(key);
    if (order && sameMail(order->customer.email, caller.request.field("email"))) found.key = key;
    else found.gate = noteFailure(visits, caller.request.remoteAddress, caller.now);
    work.commit();
    return found;
}

} // namespace

sdk::WebResponse askForOrder(Site& site, Caller& caller) { return askPage(site, caller, "", 200); }

sdk::WebResponse openOrder(Site& site, Caller& caller)
{
    const auto found = findOrder(site, caller);
    if (!found.key.empty()) return toOrder(site, found.key, caller.now);
    if (!found.gate.closedUntil) return askPage(site, caller, _("Order key and e-mail do not fit together. The order key was shown when you ordered; the e-mail is the one you gave then."), 422);
    auto response = askPage(site, caller, data::format(_("That did not fit three times, so we pause until {}. This protects your address from guessing."), site.identity().words.clock(*found.gate.closedUntil)), 429);
    response.headers.emplace("Retry-After", std::to_string(std::chrono::ceil<std::chrono::seconds>(*found.gate.closedUntil - caller.now).count()));
    return response;
}

} // namespace packhouse::site
