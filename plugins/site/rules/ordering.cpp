#include "rules/ordering.hpp"

#include <packhouse/data/keys.hpp>
#include <packhouse/data/order_repository.hpp>
#include <packhouse/data/payment_repository.hpp>

namespace packhouse::site {
namespace {

std::string fullName(const data::Subject& subject)
{
    return subject.firstName + (subject.firstName.empty() || subject.lastName.empty() ? "" : " ") + subject.lastName;
}

data::OrderItem itemOf(const CartEntry& entry, int position)
{
    data::OrderItem item;
    item.position = position;
    item.packageCode = entry.package->code;
    item.packageDescription = entry.package->description;
    item.quantity = entry.line.quantity;
    item.subjectKey = entry.line.subjectKey;
    item.subject = entry.child->subject.id;
    item.subjectName = fullName(entry.child->subject);
    item.imageProofSha256 = entry.line.imageProofSha256;
    item.unitPrice = entry.price.unitPrice;
    item.amount = entry.price.amount;
    item.discount = entry.price.discount;
    item.exclusiveTax = entry.price.exclusiveTax;
    item.includedTax = entry.price.includedTax;
    item.priceReason = entry.price.reason;
    return item;
}

void addDelivery(data::Order& order, const CartPart& part, const CheckoutForm& form)
{
    const auto option = chosen(part.job().upload.delivery, form.delivery);
    order.customer.address = option && option->needsAddress ? form.customer.address : data::Address{};
    if (!option) return;
    order.deliveryCode = option->code;
    order.deliveryDescription = option->description;
    order.deliveryAddress = order.customer.address;
}

void markFree(data::Order& order, data::Instant now)
{
    if (!order.money.total.isZero()) return;
    order.state = data::OrderState::paid;
    order.paidAt = now;
}

std::string storePayment(data::Transaction& work, const data::Order& order, const std::string& provider, data::Instant now)
{
    if (order.money.owed.isZero()) return {};
    data::PaymentRepository payments{work};
    // A second click that arrives at the same moment finds the order, and its operation, already there.
    if (const auto known = payments.of(order.key); !known.empty()) return known.front().operationId;
    data::Payment payment;
    payment.orderKey = order.key;
    payment.provider = provider;
    payment.operationId = data::newToken();
    payment.amount = order.money.owed;
    payment.outcome = data::PaymentOutcome::created;
    payment.at = now;
    return payments.add(payment).operationId;
}

void takeOut(data::VisitRepository& visits, const OpenVisit& visit, const CartPart& part)
{
    for (const auto& entry : part.entries) visits.setQuantity(visit.visit.id, entry.line.id, 0);
}

} // namespace

data::Order orderOf(const CartPart& part, const CheckoutForm& form, const std::string& formToken, data::Instant now)
{
    data::Order order;
    order.kind = data::OrderKind::online;
    order.state = data::OrderState::placed;
    order.job = part.job().id;
    order.offerCode = part.anyChild->offer->offerCode;
    order.offerVersion = part.anyChild->offer->version;
    order.customer = form.customer;
    order.money = part.priced.money;
    order.comment = form.comment;
    order.formToken = formToken;
    order.placedAt = now;
    addDelivery(order, part, form);
    for (const auto& entry : part.entries) order.items.push_back(itemOf(entry, static_cast<int>(order.items.size()) + 1));
    markFree(order, now);
    return order;
}

PlacedOrder place(data::Transaction& work, const OpenVisit& visit, const CartPart& part, CheckoutForm form, const std::string& formToken,
                  const std::string& provider, data::Instant now)
{
    PlacedOrder placed{data::OrderRepository{work}.add(orderOf(part, form, formToken, now)), {}};
    placed.operationId = storePayment(work, placed.order, provider, now);
    form.placedToken = formToken;
    form.placedOrder = placed.order.key;
    form.comment.clear();
    data::VisitRepository visits{work};
    takeOut(visits, visit, part);
    auto kept = visit.visit;
    kept.checkout = toJson(form);
    visits.update(kept);
    return placed;
}

} // namespace packhouse::site
