#include "commands/commands.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/exchange.hpp>
#include <packhouse/data/keys.hpp>
#include <packhouse/data/sheet.hpp>
#include <packhouse/data/text.hpp>

#include <Poco/URI.h>

#include <nlohmann/json.hpp>

namespace packhouse::site {
namespace {

std::string queryOf(const sdk::Arguments& given)
{
    Poco::URI uri{"/api/v1/orders"};
    for (const auto* name : {"state", "text", "limit"})
        if (const auto value = given.text(std::string{"--"} + name); !value.empty()) uri.addQueryParameter(name, value);
    return uri.toString();
}

nlohmann::json jsonOf(sdk::Host& host, const std::string& answer)
{
    auto document = nlohmann::json::parse(answer, nullptr, false);
    if (!document.is_object())
        throw data::Error{data::Trouble::unavailable, data::format(_("The answer of {} cannot be read. Check that site.address is a Packhouse site."), host.site().address())};
    return document;
}

void listOrders(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const auto answer = jsonOf(host, host.site().get(queryOf(given)));
    if (out.wantsJson()) return out.json(answer.dump());
    std::vector<std::vector<std::string>> rows{{_("Order"), _("State"), _("Customer"), _("Total"), _("Currency"), _("Placed")}};
    for (const auto& order : answer.at("orders"))
        rows.push_back({order.at("key"), order.at("state"), order.at("customer"), order.at("total"), order.at("currency"), order.at("placedAt")});
    out.table(rows);
}

void show(const data::Order& order, sdk::Output& out)
{
    const auto& money = order.money;
    out.line(data::format(_("Order {} is {}."), order.key, data::wordOf(order.state)));
    out.line(data::format(_("{} {} <{}>, placed {}"), order.customer.firstName, order.customer.lastName, order.customer.email, data::toIso(order.placedAt)));
    std::vector<std::vector<std::string>> rows{{_("Package"), _("For"), _("Quantity"), _("Amount")}};
    for (const auto& item : order.items) rows.push_back({item.packageDescription, item.subjectName, std::to_string(item.quantity), item.amount.text()});
    out.table(rows);
    out.line(data::format(_("Total {} {}, paid {}, owed {}"), money.total.text(), money.total.currency().code(), money.paid.text(), money.owed.text()));
}

nlohmann::json summary(const data::Order& order, const std::string& statusAddress)
{
    auto items = nlohmann::json::array();
    for (const auto& item : order.items)
        items.push_back({{"package", item.packageCode}, {"for", item.subjectName}, {"quantity", item.quantity}, {"amount", item.amount.text()}});
    const auto& money = order.money;
    return {{"key", order.key}, {"state", data::wordOf(order.state)}, {"total", money.total.text()}, {"paid", money.paid.text()}, {"owed", money.owed.text()},
            {"currency", money.total.currency().code()}, {"placedAt", data::toIso(order.placedAt)}, {"items", items}, {"statusAddress", statusAddress}};
}

void showOrAnswer(sdk::Host& host, const std::string& text, sdk::Output& out)
{
    const auto answer = jsonOf(host, text);
    const auto order = data::orderDownloadFromJson(text).order;
    const auto status = host.site().address() + answer.value("statusAddress", "");
    if (out.wantsJson()) return out.json(summary(order, status).dump());
    show(order, out);
    out.line(data::format(_("Its customer can look at {}"), status));
}

void markPaidNow(sdk::Host& host, const sdk::Arguments& given, sdk::Output& out)
{
    const nlohmann::json body{{"by", host.person()}, {"reason", given.text("--reason")}, {"operationId", given.text("--operation", data::newToken())}};
    showOrAnswer(host, host.site().send("POST", "/api/v1/orders/" + given.text("order") + "/mark-paid", body.dump()), out);
}

} // namespace

sdk::Command ordersCommand(sdk::Host& host)
{
    return {"site orders", _("Lists the orders of the site, newest first"), _("Asks the site's API.\n\n  packhouse site orders --state placed --text bennett"),
            {{"--state", "STATE", _("only these, e.g. placed, paid, shipped"), false, false, ""},
             {"--text", "TEXT", _("part of key, name or e-mail"), false, false, ""},
             {"--limit", "N", _("how many at most"), false, false, "50"}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { listOrders(host, given, out); }};
}

sdk::Command orderMarkPaidCommand(sdk::Host& host)
{
    return {"site order mark-paid", _("Says that the money for an order has arrived"),
            _("Staff do this for bank transfers and money paid at pick-up. Repeating it with the same --operation changes nothing.\n\n"
              "  packhouse site order mark-paid 7KQX4MWD --reason \"bank transfer of 14 April\""),
            {{"order", "ORDERKEY", _("key of the order"), true, false, ""},
             {"--reason", "TEXT", _("why it counts as paid"), true, false, ""},
             {"--operation", "ID", _("to repeat an earlier try safely; without it a new one is made"), false, false, ""}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { markPaidNow(host, given, out); }};
}

sdk::Command orderShowCommand(sdk::Host& host)
{
    return {"site order show", _("Shows an order of the site"), _("Asks the site's API.\n\n  packhouse site order show 7KQX4MWD"),
            {{"order", "ORDERKEY", _("key of the order"), true, false, ""}},
            [&host](const sdk::Arguments& given, sdk::Output& out) { showOrAnswer(host, host.site().get("/api/v1/orders/" + given.text("order")), out); }};
}

} // namespace packhouse::site
