#include "api/api.hpp"
#include "rules/parcels.hpp"
#include "rules/payment_desk.hpp"
#include "web/order_door.hpp"
#include "web/site.hpp"

#include <packhouse/data/job_repository.hpp>
#include <packhouse/data/sheet.hpp>
#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace packhouse::site {
namespace {

constexpr std::size_t largestMessage = 64U << 10;
constexpr int mostOrders = 500;

data::Order orderOf(data::Transaction& work, const std::string& key)
{
    auto order = data::OrderRepository{work}.find(key);
    if (!order) throw data::Error{data::Trouble::missing, data::format(_("There is no order {} on this site."), key)};
    return std::move(*order);
}

// Beside the order itself: where its customer can look, so that staff can send the link.
std::string downloadOf(Site& site, data::Transaction& work, data::Order order)
{
    data::OrderDownload download;
    const auto job = data::JobRepository{work}.find(order.job);
    download.jobKey = job ? job->key : "";
    download.payments = data::PaymentRepository{work}.of(order.key);
    download.order = std::move(order);
    auto json = nlohmann::json::parse(data::toJson(download));
    json["statusAddress"] = orderLink(site, download.order.key, data::now());
    return json.dump();
}

int limitOf(const sdk::WebRequest& request, int fallback)
{
    const auto text = request.field("limit");
    int limit = fallback;
    std::from_chars(text.data(), text.data() + text.size(), limit);
    return std::clamp(limit, 1, mostOrders);
}

nlohmann::json rowOf(const data::Order& order)
{
    return {{"key", order.key},
            {"state", data::wordOf(order.state)},
            {"customer", order.customer.firstName + " " + order.customer.lastName},
            {"total", order.money.total.text()},
            {"currency", order.money.total.currency().code()},
            {"placedAt", data::toIso(order.placedAt)},
            {"paidAt", order.paidAt ? nlohmann::json(data::toIso(*order.paidAt)) : nlohmann::json()}};
}

data::OrderState stateFrom(const std::string& word)
{
    try {
        return data::orderStateOf(word);
    } catch (const data::Error&) {
        throw data::Error{data::Trouble::invalid, data::format(_("“{}” is no state of an order."), word)};
    }
}

sdk::WebResponse sendOrders(Site& site, const sdk::WebRequest& request)
{
    data::OrderFilter filter;
    filter.text = request.field("text");
    filter.limit = limitOf(request, 50);
    if (const auto state = request.field("state"); !state.empty()) filter.states = {stateFrom(state)};
    data::Transaction work{site.database(), data::Transaction::Access::read};
    auto rows = nlohmann::json::array();
    for (const auto& order : data::OrderRepository{work}.list(filter)) rows.push_back(rowOf(order));
    return sdk::WebResponse::json(nlohmann::json{{"orders", rows}}.dump());
}

sdk::WebResponse sendOrder(Site& site, const sdk::WebRequest& request)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    return sdk::WebResponse::json(downloadOf(site, work, orderOf(work, request.parameters.at("key"))));
}

sdk::WebResponse sendKeysForDownload(Site& site, const sdk::WebRequest& request)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    return sdk::WebResponse::json(nlohmann::json{{"keys", data::OrderRepository{work}.keysForDownload(limitOf(request, 50))}}.dump());
}

sdk::WebResponse noteDownload(Site& site, const sdk::WebRequest& request)
{
    data::Transaction work{site.database()};
    const auto& key = request.parameters.at("key");
    data::OrderRepository orders{work};
    auto order = orderOf(work, key);
    if (!order.money.owed.isZero() || order.state == data::OrderState::placed)
        throw data::Error{data::Trouble::conflict, data::format(_("Order {} is not paid, so it cannot be downloaded."), key)};
    const bool first = orders.acknowledgeDownload(key, data::now());
    order = orderOf(work, key);
    if (order.state == data::OrderState::paid) {
        order.state = data::OrderState::downloaded;
        orders.update(std::move(order));
    }
    work.commit();
    if (first) site.host().events().tell("order.downloaded", key);
    return {204, {}, {}, {}};
}

sdk::WebResponse downloadAgain(Site& site, const sdk::WebRequest& request)
{
    data::Transaction work{site.database()};
    const auto order = orderOf(work, request.parameters.at("key"));
    if (!order.money.owed.isZero())
        throw data::Error{data::Trouble::conflict, data::format(_("Order {} is not paid, so it cannot be downloaded."), order.key)};
    data::OrderRepository{work}.markForDownload(order.key);
    work.commit();
    return {204, {}, {}, {}};
}

std::string neededText(const nlohmann::json& json, const char* name)
{
    if (!json.contains(name) || !json[name].is_string() || json[name].get<std::string>().empty())
        throw data::Error{data::Trouble::invalid, data::format(_("“{}” is missing: who marks an order paid says by, reason and operationId."), name)};
    return json[name];
}

Receipt receiptOf(const sdk::WebRequest& request)
{
    const auto json = nlohmann::json::parse(bodyOf(request, largestMessage), nullptr, false);
    if (!json.is_object()) throw data::Error{data::Trouble::invalid, _("Send by, reason and operationId as a JSON object.")};
    return {request.parameters.at("key"), neededText(json, "by"), neededText(json, "reason"), neededText(json, "operationId")};
}

sdk::WebResponse markPaid(Site& site, const sdk::WebRequest& request)
{
    const auto order = PaymentDesk{site.host()}.markReceived(receiptOf(request));
    site.host().events().tell("order.changed", order.key);
    data::Transaction work{site.database(), data::Transaction::Access::read};
    return sdk::WebResponse::json(downloadOf(site, work, orderOf(work, order.key)));
}

sdk::WebResponse takeShipment(Site& site, const sdk::WebRequest& request)
{
    const auto notice = data::shipmentNoticeFromJson(bodyOf(request, largestMessage));
    if (notice.orderKey != request.parameters.at("key") || notice.reference != request.parameters.at("reference"))
        throw data::Error{data::Trouble::invalid, _("The shipment that was sent is for another order or reference than its address.")};
    data::Transaction work{site.database()};
    keepShipment(work, notice);
    work.commit();
    site.host().events().tell("order.changed", notice.orderKey);
    return {204, {}, {}, {}};
}

} // namespace

std::vector<sdk::Route> orderRoutesOfApi(Site& site)
{
    // The fixed word stands before the pattern that would take it for a key.
    return {apiRoute(site, "GET", "/orders", "fulfilment", sendOrders),
            apiRoute(site, "GET", "/orders/for-download", "fulfilment", sendKeysForDownload),
            apiRoute(site, "GET", "/orders/{key}", "fulfilment", sendOrder),
            apiRoute(site, "POST", "/orders/{key}/downloaded", "fulfilment", noteDownload),
            apiRoute(site, "POST", "/orders/{key}/download-again", "fulfilment", downloadAgain),
            apiRoute(site, "POST", "/orders/{key}/mark-paid", "fulfilment", markPaid),
            apiRoute(site, "PUT", "/orders/{key}/shipments/{reference}", "fulfilment", takeShipment)};
}

} // namespace packhouse::site
