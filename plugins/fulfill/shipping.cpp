#include "shipping.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/keys.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/data/shipment_repository.hpp"
#include "packhouse/data/text.hpp"
#include "required_order.hpp"
#include "site_orders.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

using data::SheetState;

bool isReady(const data::Sheet& sheet) { return sheet.state == SheetState::printed || sheet.state == SheetState::packed; }
bool isOpen(const data::Sheet& sheet) { return sheet.state != SheetState::shipped && sheet.state != SheetState::cancelled; }

void markShipped(data::SheetRepository& sheets, data::Sheet sheet, const std::string& by, const std::string& parcel, data::Instant at)
{
    if (sheet.state == SheetState::printed) sheet = sheets.change(sheet, SheetState::packed, by, parcel, at);
    sheets.change(sheet, SheetState::shipped, by, parcel, at);
}

data::ShipmentNotice noticeOf(data::Database& studio, const data::Shipment& shipment)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    const auto order = data::OrderRepository{work}.find(shipment.order);
    const auto sheets = data::SheetRepository{work}.ofOrder(shipment.order);
    return {shipment.reference,
            order->key,
            shipment.method,
            shipment.carrier,
            shipment.trackingNumber,
            shipment.shippedAt,
            std::none_of(sheets.begin(), sheets.end(), isOpen)};
}

void markTold(data::Database& studio, data::Shipment shipment)
{
    data::Transaction work{studio};
    shipment.toldSite = data::now();
    data::ShipmentRepository{work}.update(shipment);
    work.commit();
}

std::vector<data::Shipment> notTold(data::Database& studio)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    return data::ShipmentRepository{work}.notTold();
}

} // namespace

Parcel ship(sdk::Host& host, const ParcelFacts& facts)
{
    data::Transaction work{host.database(data::Schema::studio)};
    data::OrderRepository orders{work};
    data::SheetRepository sheets{work};
    auto order = requiredOrder(work, facts.orderKey);
    data::Shipment shipment{.reference = data::newKey(),
                            .order = order.id,
                            .method = facts.method,
                            .carrier = facts.carrier,
                            .trackingNumber = facts.trackingNumber,
                            .shippedAt = data::now()};
    int left = 0;
    for (const auto& sheet : sheets.ofOrder(order.id)) {
        left += isOpen(sheet) && !isReady(sheet);
        if (!isReady(sheet)) continue;
        markShipped(sheets, sheet, host.person(), shipment.trackingNumber, shipment.shippedAt);
        shipment.sheets.push_back(sheet.id);
    }
    if (shipment.sheets.empty())
        throw data::Error{
            data::Trouble::conflict,
            data::format(_("Order {} has no printed sheet to ship. Print it first, or settle its unknown sheets."), order.key)};
    shipment = data::ShipmentRepository{work}.add(shipment);
    order.state = left == 0 ? data::OrderState::shipped : data::OrderState::partlyShipped;
    orders.update(order);
    data::AuditRepository{work}.add({{}, shipment.shippedAt, host.person(), "order.shipped", order.key, shipment.trackingNumber});
    work.commit();
    host.events().tell("order.changed", order.key);
    return {shipment, left};
}

int tellSite(sdk::Host& host)
{
    auto& studio = host.database(data::Schema::studio);
    SiteOrders site{host.site()};
    int told = 0;
    for (const auto& shipment : notTold(studio)) {
        site.tell(noticeOf(studio, shipment));
        markTold(studio, shipment);
        ++told;
    }
    return told;
}

} // namespace packhouse::fulfill
