#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/payment.hpp"

namespace packhouse::data {

class PaymentRepository {
public:
    explicit PaymentRepository(Transaction& work) : m_session{work.session()} {}

    Payment add(Payment payment); ///< the same operationId again returns the stored one
    void update(const Payment& payment);
    std::optional<Payment> find(const std::string& operationId);
    std::vector<Payment> of(const std::string& orderKey); ///< oldest first

    /// False if the fact (payment, kind, reference) is already there; Error{conflict} if it is there with another amount.
    bool add(const PaymentFact& fact);
    std::vector<PaymentFact> facts(Id<Payment> payment);

private:
    Session& m_session;
};

/// Captured and manual facts less refunds, of all payments of the order. No I/O.
Money received(const std::vector<PaymentFact>& facts, const Currency& currency);

} // namespace packhouse::data
