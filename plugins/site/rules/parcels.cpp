#include "rules/parcels.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/order_repository.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::site {
namespace {

bool canBeShipped(data::OrderState state)
{
    using enum data::OrderState;
    return state == paid || state == downloaded || state == inProduction || state == partlyShipped || state == partlyRefunded;
}

} // namespace

void keepShipment(data::Transaction& work, const data::ShipmentNotice& notice)
{
    data::OrderRepository orders{work};
    auto order = orders.find(notice.orderKey);
    if (!order) throw data::Error{data::Trouble::missing, data::format(_("There is no order {} on this site."), notice.orderKey)};
    data::ShipmentRepository{work}.add({.reference = notice.reference, .order = order->id, .method = notice.method,
                                        .carrier = notice.carrier, .trackingNumber = notice.trackingNumber,
                                        .shippedAt = notice.shippedAt, .toldSite = notice.shippedAt});
    if (order->state == data::OrderState::shipped || order->state == data::OrderState::complete) return;
    if (!canBeShipped(order->state))
        throw data::Error{data::Trouble::conflict, data::format(_("Order {} is not paid, so it cannot be shipped."), notice.orderKey)};
    order->state = notice.last ? data::OrderState::shipped : data::OrderState::partlyShipped;
    orders.update(*order);
}

} // namespace packhouse::site
