#include "packhouse/data/payment_repository.hpp"

#include "packhouse/data/text.hpp"
#include "session.hpp"

#include <algorithm>

namespace packhouse::data {
namespace {

PaymentFact read(const Row& row)
{
    PaymentFact fact;
    fact.id = row.id<PaymentFact>("id");
    fact.payment = row.id<Payment>("payment_id");
    fact.kind = row.get<PaymentFactKind>("kind");
    fact.amount = row.money("amount", Currency::of(row.text("currency")));
    fact.reference = row.text("reference");
    fact.by = row.text("done_by");
    fact.reason = row.text("reason");
    fact.at = row.instant("happened_at");
    return fact;
}

} // namespace

bool PaymentRepository::add(const PaymentFact& fact)
{
    const Sql insert = "INSERT INTO payment_facts (payment_id, kind, amount, currency, reference, done_by, reason, happened_at) "
                       "VALUES (:payment, :kind, :amount, :currency, :reference, :by, :reason, :at)"_sql;
    const bool isNew = m_session.insertOnce(insert, {{"payment", fact.payment},
                                                     {"kind", fact.kind},
                                                     {"amount", fact.amount},
                                                     {"currency", fact.amount.currency()},
                                                     {"reference", fact.reference},
                                                     {"by", fact.by},
                                                     {"reason", fact.reason},
                                                     {"at", fact.at}});
    if (isNew) return true;
    const std::vector<PaymentFact> stored = facts(fact.payment);
    const auto same = std::find_if(stored.begin(), stored.end(), [&](const PaymentFact& other) { return other.kind == fact.kind && other.reference == fact.reference; });
    if (same != stored.end() && same->amount != fact.amount)
        throw Error{Trouble::conflict, format(_("The payment has a record with this reference over {} {}, not {}. Compare it with the provider's own list."), same->amount.text(),
                                              same->amount.currency().code(), fact.amount.text())};
    return false;
}

std::vector<PaymentFact> PaymentRepository::facts(Id<Payment> payment)
{
    return m_session.query("SELECT * FROM payment_facts WHERE payment_id = :payment ORDER BY id"_sql, {{"payment", payment}}, read);
}

} // namespace packhouse::data
