#pragma once

#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/payment_repository.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::site {

/// Somebody says that money arrived.
struct Receipt {
    std::string orderKey, by, reason;
    std::string operationId; ///< the caller's: the same again changes nothing
};

/// Talks to the payment plugins. Each operation is stored before it is run, and what came of it after; no transaction is open
/// while a plugin works. [any-thread, blocks]
class PaymentDesk {
public:
    explicit PaymentDesk(sdk::Host& host) : m_host{host} {}

    /// Runs a stored operation of an order; safe to repeat. A plugin that is away leaves the order placed.
    data::Payment start(const std::string& operationId);

    /// Stores a new operation for what is still owed, with this provider, and runs it. One that may still succeed is run again instead:
    /// nobody pays twice.
    data::Payment startAgain(const std::string& orderKey, const std::string& provider);

    /// The order is paid by hand. Throws Error{missing}, Error{conflict} if nothing is owed, Error{unavailable} if the plugin did not
    /// confirm.
    data::Order markReceived(const Receipt& receipt);

private:
    data::Payment keepAnswer(data::Payment payment, const sdk::PaymentAnswer& answer);
    data::Order keepReceipt(const Receipt& receipt, data::Id<data::Payment> payment, const data::Money& amount);
    sdk::Host& m_host;
};

} // namespace packhouse::site
