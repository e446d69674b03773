#include "packhouse/data/payment_repository.hpp"

namespace packhouse::data {
namespace {

int signOf(PaymentFactKind kind)
{
    switch (kind) {
    case PaymentFactKind::captured:
    case PaymentFactKind::manual: return 1;
    case PaymentFactKind::refunded: return -1;
    case PaymentFactKind::voided:
    case PaymentFactKind::failed: break;
    }
    return 0;
}

} // namespace

Money received(const std::vector<PaymentFact>& facts, const Currency& currency)
{
    Money sum{0, currency};
    for (const PaymentFact& fact : facts) sum += fact.amount * signOf(fact.kind);
    return sum;
}

} // namespace packhouse::data
