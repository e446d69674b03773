#include "packhouse/data/payment_repository.hpp"

#include "packhouse/data/text.hpp"
#include "session.hpp"

namespace packhouse::data {
namespace {

Parameters parametersOf(const Payment& payment)
{
    return {{"id", payment.id},
            {"order_key", payment.orderKey},
            {"provider", payment.provider},
            {"operation_id", payment.operationId},
            {"amount", payment.amount},
            {"currency", payment.amount.currency()},
            {"outcome", payment.outcome},
            {"provider_reference", payment.providerReference},
            {"instructions", payment.instructions},
            {"happened_at", payment.at}};
}

Payment read(const Row& row)
{
    Payment payment;
    payment.id = row.id<Payment>("id");
    payment.orderKey = row.text("order_key");
    payment.provider = row.text("provider");
    payment.operationId = row.text("operation_id");
    payment.amount = row.money("amount", Currency::of(row.text("currency")));
    payment.outcome = row.get<PaymentOutcome>("outcome");
    payment.providerReference = row.text("provider_reference");
    payment.instructions = row.text("instructions");
    payment.at = row.instant("happened_at");
    return payment;
}

} // namespace

Payment PaymentRepository::add(Payment payment)
{
    const Sql insert = "INSERT INTO payments (order_key, provider, operation_id, amount, currency, outcome, provider_reference, instructions, happened_at) "
                       "VALUES (:order_key, :provider, :operation_id, :amount, :currency, :outcome, :provider_reference, :instructions, :happened_at)"_sql;
    m_session.insertOnce(insert, parametersOf(payment));
    return *find(payment.operationId);
}

void PaymentRepository::update(const Payment& payment)
{
    const Sql update = "UPDATE payments SET outcome = :outcome, provider_reference = :provider_reference, instructions = :instructions, happened_at = :happened_at "
                       "WHERE id = :id"_sql;
    if (!m_session.execute(update, parametersOf(payment)))
        throw Error{Trouble::missing, format(_("The payment of order {} that was to be changed is not stored here. Read the order again."), payment.orderKey)};
}

std::optional<Payment> PaymentRepository::find(const std::string& operationId)
{
    return m_session.one("SELECT * FROM payments WHERE operation_id = :operation"_sql, {{"operation", operationId}}, read);
}

std::vector<Payment> PaymentRepository::of(const std::string& orderKey)
{
    return m_session.query("SELECT * FROM payments WHERE order_key = :order ORDER BY id"_sql, {{"order", orderKey}}, read);
}

} // namespace packhouse::data
