#include "rules/payment_desk.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/keys.hpp>
#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::site {
namespace {

data::Order orderNamed(data::Transaction& work, const std::string& key)
{
    auto order = data::OrderRepository{work}.find(key);
    if (!order) throw data::Error{data::Trouble::missing, data::format(_("There is no order {} on this site."), key)};
    return std::move(*order);
}

// What an order paid is a sum of facts; nothing else writes it.
data::Order balanced(data::Transaction& work, data::Order order, data::Instant now)
{
    data::PaymentRepository payments{work};
    std::vector<data::PaymentFact> facts;
    for (const auto& payment : payments.of(order.key))
        for (auto& fact : payments.facts(payment.id)) facts.push_back(std::move(fact));
    order.money.paid = data::received(facts, order.money.total.currency());
    order.money.kept = order.money.paid - order.money.refunded;
    order.money.owed = order.money.total - order.money.paid;
    if (order.money.owed.isZero() && order.state == data::OrderState::placed) {
        order.state = data::OrderState::paid;
        order.paidAt = now;
    }
    return data::OrderRepository{work}.update(std::move(order));
}

bool maySucceedYet(const data::Payment& payment)
{
    using enum data::PaymentOutcome;
    return payment.outcome == created || payment.outcome == pending || payment.outcome == unknown || payment.outcome == actionRequired;
}

bool holdsReceipt(data::PaymentRepository& payments, const std::string& orderKey, const std::string& reference)
{
    return std::ranges::any_of(payments.of(orderKey), [&](const auto& payment) {
        return std::ranges::any_of(payments.facts(payment.id), [&](const auto& fact) { return fact.reference == reference; });
    });
}

data::Payment newOperation(const data::Order& order, const std::string& provider)
{
    data::Payment payment;
    payment.orderKey = order.key;
    payment.provider = provider;
    payment.operationId = data::newToken();
    payment.amount = order.money.owed;
    payment.outcome = data::PaymentOutcome::created;
    payment.at = data::now();
    return payment;
}

data::Payment lastPayment(data::PaymentRepository& payments, const std::string& orderKey)
{
    const auto all = payments.of(orderKey);
    if (all.empty()) throw data::Error{data::Trouble::conflict, data::format(_("Order {} has no payment to mark."), orderKey)};
    return all.back();
}

} // namespace

data::Payment PaymentDesk::keepAnswer(data::Payment payment, const sdk::PaymentAnswer& answer)
{
    data::Transaction work{m_host.database(data::Schema::site)};
    data::PaymentRepository payments{work};
    payment.outcome = answer.outcome;
    if (!answer.providerReference.empty()) payment.providerReference = answer.providerReference;
    if (!answer.instructions.empty()) payment.instructions = answer.instructions;
    payments.update(payment);
    if (answer.outcome == data::PaymentOutcome::succeeded) {
        payments.add({.payment = payment.id, .kind = data::PaymentFactKind::captured, .amount = payment.amount,
                      .reference = payment.operationId, .by = payment.provider, .at = data::now()});
        balanced(work, orderNamed(work, payment.orderKey), data::now());
    }
    work.commit();
    return payment;
}

data::Payment PaymentDesk::start(const std::string& operationId)
{
    std::optional<data::Payment> payment;
    {
        data::Transaction work{m_host.database(data::Schema::site), data::Transaction::Access::read};
        payment = data::PaymentRepository{work}.find(operationId);
    }
    if (!payment) throw data::Error{data::Trouble::broken, _("A payment operation was started that was never stored.")};
    const sdk::PaymentRequest request{.provider = payment->provider, .operationId = operationId, .orderKey = payment->orderKey,
                                      .operation = sdk::PaymentOperation::start, .amount = payment->amount, .reason = {}, .by = {}};
    return keepAnswer(*payment, m_host.payments().run(request));
}

data::Payment PaymentDesk::startAgain(const std::string& orderKey, const std::string& provider)
{
    std::string operationId;
    {
        data::Transaction work{m_host.database(data::Schema::site)};
        const auto order = orderNamed(work, orderKey);
        if (order.money.owed.isZero()) throw data::Error{data::Trouble::conflict, data::format(_("Order {} is already paid."), orderKey)};
        data::PaymentRepository payments{work};
        const auto all = payments.of(orderKey);
        const auto open = std::ranges::find_if(all, maySucceedYet);
        operationId = open != all.end() ? open->operationId : payments.add(newOperation(order, provider)).operationId;
        work.commit();
    }
    return start(operationId);
}

data::Order PaymentDesk::keepReceipt(const Receipt& receipt, data::Id<data::Payment> payment, const data::Money& amount)
{
    data::Transaction work{m_host.database(data::Schema::site)};
    auto order = orderNamed(work, receipt.orderKey);
    if (order.money.owed.isZero()) return order;
    data::PaymentRepository{work}.add({.payment = payment, .kind = data::PaymentFactKind::manual, .amount = amount,
                                       .reference = receipt.operationId, .by = receipt.by, .reason = receipt.reason, .at = data::now()});
    order = balanced(work, std::move(order), data::now());
    work.commit();
    return order;
}

data::Order PaymentDesk::markReceived(const Receipt& receipt)
{
    std::optional<data::Order> order;
    data::Payment payment;
    {
        data::Transaction work{m_host.database(data::Schema::site), data::Transaction::Access::read};
        order = orderNamed(work, receipt.orderKey);
        data::PaymentRepository payments{work};
        if (holdsReceipt(payments, receipt.orderKey, receipt.operationId)) return *order;
        if (order->money.owed.isZero()) throw data::Error{data::Trouble::conflict, data::format(_("Order {} is already paid."), receipt.orderKey)};
        payment = lastPayment(payments, receipt.orderKey);
    }
    const auto answer = m_host.payments().run({.provider = payment.provider, .operationId = receipt.operationId, .orderKey = receipt.orderKey,
                                               .operation = sdk::PaymentOperation::markReceived, .amount = order->money.owed,
                                               .reason = receipt.reason, .by = receipt.by, .providerReference = payment.providerReference});
    if (answer.outcome != data::PaymentOutcome::succeeded)
        throw data::Error{data::Trouble::unavailable, data::format(_("The payment method “{}” did not confirm that order {} is paid. {}"), payment.provider, receipt.orderKey, answer.reason)};
    return keepReceipt(receipt, payment.id, order->money.owed);
}

} // namespace packhouse::site
