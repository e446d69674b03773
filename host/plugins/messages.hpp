#pragma once

#include "sdk/calls/calls.hpp"

#include <nlohmann/json.hpp>

/// What host and runner say to each other: questions and answers as JSON documents. JSON, because a reader of it also refuses what is
/// no UTF-8. The first answer of a runner says whether the plugin opened.
namespace packhouse::sdk::calls {

NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Field, kind, required, key, label, help, fallback, options, minimum, maximum)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Money, minor, currency, exponent)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Request, method, url, headers, body, idempotencyHeader)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Reply, transport, status, headers, body)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Question, what, operation, settings, operationId, orderKey, providerReference, reason, by, amount, now,
                                   replies)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Result, outcome, amount, providerReference, instructions, reason, actionUrl)
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Answer, status, why, title, description, fields, requests, results)

} // namespace packhouse::sdk::calls

namespace packhouse::host::plugins {

namespace messages = sdk::calls;

} // namespace packhouse::host::plugins
