#include "web/order_words.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

bool isPaid(const data::Order& order) { return order.money.owed.isZero(); }

bool isInProduction(data::OrderState state)
{
    using enum data::OrderState;
    return state == downloaded || state == inProduction || state == partlyShipped || state == shipped || state == complete;
}

bool isShipped(data::OrderState state) { return state == data::OrderState::shipped || state == data::OrderState::complete; }

OrderHeading unpaidHeading(const std::vector<data::Payment>& payments)
{
    using enum data::PaymentOutcome;
    const auto outcome = payments.empty() ? created : payments.back().outcome;
    if (outcome == declined) return {_("The payment did not go through"), _("Nothing was charged, and your order is saved with all your choices. Try again, or pay another way.")};
    if (outcome == notAttempted || outcome == created) return {_("Your order is saved, the payment is still to come"), _("The way to pay did not answer. Nothing was charged. Please try again.")};
    if (outcome == unknown) return {_("Your order is saved"), _("We are still waiting to hear about your payment. Please do not pay again; you may close this page.")};
    return {_("Thank you, your order is saved"), _("We print your photos as soon as the payment is here. You may close this page.")};
}

std::string parcels(const std::vector<data::Shipment>& shipments, const Words& words)
{
    return shipments.empty() ? std::string{} : words.day(shipments.back().shippedAt);
}

} // namespace

std::string addressInOneLine(const data::Address& address)
{
    std::string line;
    for (const auto* part : {&address.line1, &address.line2, &address.postalCode, &address.city, &address.state})
        if (!part->empty()) line += (line.empty() ? "" : ", ") + *part;
    return line;
}

OrderHeading headingOf(const data::Order& order, const std::vector<data::Payment>& payments)
{
    using enum data::OrderState;
    switch (order.state) {
    case voided: return {_("This order was cancelled"), _("Nothing will be printed. If you paid for it, the money comes back to you.")};
    case refunded: return {_("The money for this order was sent back"), _("It can take your bank some days to show it.")};
    case shipped:
    case complete: return {_("Your photos are on their way"), _("Everything you ordered has been sent.")};
    case partlyShipped: return {_("The first parcel is on its way"), _("The rest of your order follows.")};
    case downloaded:
    case inProduction: return {_("Your photos are being printed"), _("We tell you here when they are on their way.")};
    default: break;
    }
    if (!isPaid(order)) return unpaidHeading(payments);
    return {_("Thank you. It’s paid."), _("We print your photos next.")};
}

std::vector<OrderStep> stepsOf(const data::Order& order, const std::vector<data::Shipment>& shipments, const Words& words)
{
    std::vector<OrderStep> steps{{_("Ordered"), words.dayAndTime(order.placedAt), true, false},
                                 {_("Paid"), order.paidAt ? data::format(_("{}, {}"), words.money(order.money.paid), words.dayAndTime(*order.paidAt)) : std::string{_("still to come")}, isPaid(order), false},
                                 {_("In production"), "", isInProduction(order.state), false},
                                 {_("Shipped"), parcels(shipments, words), isShipped(order.state), false}};
    if (order.state == data::OrderState::voided) return {steps.front()};
    const auto next = std::ranges::find(steps, false, &OrderStep::done);
    if (next != steps.end()) next->now = true;
    return steps;
}

} // namespace packhouse::site
