#pragma once

#include "host/plugins/messages.hpp"
#include "packhouse/sdk/native/payments.hpp"

namespace packhouse::host::plugins {

/// One request as it was sent, with what came back.
struct Exchange {
    messages::Request request;
    messages::Reply reply;
};

/// Every method but GET and HEAD may move money, whatever a plugin calls it.
bool isWrite(const messages::Request& request);

/// True if a request left this computer that may have moved money.
bool mayHaveTakenEffect(const std::vector<Exchange>& sent);

/// What is certain when the plugin gave no usable result: notAttempted if nothing can have happened, else unknown.
sdk::PaymentAnswer withoutResult(const std::vector<Exchange>& sent, const std::string& why);

/// Holds a plugin's claim against what was sent. It is lowered where that does not support it, never raised:
/// success needs the same amount and a write that the provider took (a person's word for markReceived, a whole answer for a query).
sdk::PaymentAnswer judged(const sdk::PaymentRequest& request, const messages::Result& claim, const std::vector<Exchange>& sent);

} // namespace packhouse::host::plugins
