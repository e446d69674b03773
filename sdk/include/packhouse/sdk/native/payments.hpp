#pragma once

#include "packhouse/data/payment.hpp"

#include <map>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// A payment plugin as the checkout shows it.
struct PaymentMethod {
    std::string provider;    ///< plugin id
    std::string title;       ///< "Pay at pick-up or by bank transfer"
    std::string description; ///< one sentence
};

enum class PaymentOperation { start = 1, query, refund, markReceived };

struct PaymentRequest {
    std::string provider, operationId, orderKey;
    PaymentOperation operation{};
    data::Money amount;
    std::string reason, by; ///< refund, markReceived
    std::string providerReference; ///< from the earlier answer: query, refund, markReceived
};

struct PaymentAnswer {
    data::PaymentOutcome outcome{};
    std::string providerReference;
    std::string instructions; ///< plain text for the customer
    std::string reason;       ///< why declined or not attempted
    std::string actionUrl;    ///< where the customer goes on: actionRequired
};

/// Payment plugins, each in a process of its own. A plugin's crash or silence is never success and never "declined": it is
/// notAttempted if surely nothing was sent, else unknown. [any-thread, blocks up to the plugin's time limit]
class Payments {
public:
    virtual ~Payments() = default;
    virtual std::vector<PaymentMethod> methods() = 0;
    virtual PaymentAnswer run(const PaymentRequest& request) = 0;
};

} // namespace packhouse::sdk
