#pragma once

#include "packhouse/data/order.hpp"

namespace packhouse::data {

/// What is certain about a payment operation. `unknown` never times out into `declined`.
enum class PaymentOutcome { created = 1, pending, succeeded, declined, notAttempted, unknown, actionRequired };

/// One operation with a provider: its key is stored before anything is sent.
struct Payment {
    Id<Payment> id;
    std::string orderKey;
    std::string provider;    ///< plugin id, e.g. "offline"
    std::string operationId; ///< ours, unique; the same on every attempt
    Money amount;
    PaymentOutcome outcome = PaymentOutcome::created;
    std::string providerReference;
    std::string instructions; ///< what the customer must do, plain text
    Instant at;
};

enum class PaymentFactKind { captured = 1, refunded, voided, failed, manual };

/// Something that happened to money; append-only. What an order paid is a sum of facts, never an edited field.
struct PaymentFact {
    Id<PaymentFact> id;
    Id<Payment> payment;
    PaymentFactKind kind{};
    Money amount;
    std::string reference; ///< the provider's or the person's; unique with payment and kind
    std::string by, reason;
    Instant at;
};

} // namespace packhouse::data
