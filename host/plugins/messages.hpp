#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// What host and runner say to each other: the structs of payment.h and fields.h as JSON documents. JSON, because a reader of it also
/// refuses what is no UTF-8.
namespace packhouse::host::plugins::messages {

struct Field {
    std::uint32_t kind = 0;
    bool required = false;
    std::string key, label, help, fallback;
    std::vector<std::string> options;
    std::int64_t minimum = 0, maximum = 0;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Field, kind, required, key, label, help, fallback, options, minimum, maximum)

struct Money {
    std::int64_t minor = 0;
    std::string currency;
    int exponent = 0;
    bool operator==(const Money&) const = default;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Money, minor, currency, exponent)

struct Request {
    std::string method, url, headers, body, idempotencyHeader;
    bool operator==(const Request&) const = default;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Request, method, url, headers, body, idempotencyHeader)

struct Reply {
    std::uint32_t transport = 0, status = 0;
    std::string headers, body;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Reply, transport, status, headers, body)

/// Host to runner: "describe", or "run" with all the rest.
struct Question {
    std::string what;
    std::uint32_t operation = 0;
    std::vector<std::pair<std::string, std::string>> settings;
    std::string operationId, orderKey, providerReference, reason, by;
    Money amount;
    std::int64_t now = 0;
    std::vector<Reply> replies;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Question, what, operation, settings, operationId, orderKey, providerReference, reason, by, amount, now, replies)

struct Result {
    std::int32_t outcome = 0;
    Money amount;
    std::string providerReference, instructions, reason, actionUrl;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Result, outcome, amount, providerReference, instructions, reason, actionUrl)

/// Runner to host. The first one of a runner says whether the plugin opened.
struct Answer {
    std::int32_t status = 0;
    std::string why, title, description;
    std::vector<Field> fields;
    std::vector<Request> requests;
    std::vector<Result> results;
};
NLOHMANN_DEFINE_TYPE_NON_INTRUSIVE(Answer, status, why, title, description, fields, requests, results)

} // namespace packhouse::host::plugins::messages
