#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

/// The structs of payment.h and fields.h as values, for those who call plugins.
namespace packhouse::sdk::calls {

struct Field {
    std::uint32_t kind = 0;
    bool required = false;
    std::string key, label, help, fallback;
    std::vector<std::string> options;
    std::int64_t minimum = 0, maximum = 0;
    bool operator==(const Field&) const = default;
};

struct Money {
    std::int64_t minor = 0;
    std::string currency;
    int exponent = 0;
    bool operator==(const Money&) const = default;
};

struct Request {
    std::string method, url, headers, body, idempotencyHeader;
    bool operator==(const Request&) const = default;
};

struct Reply {
    std::uint32_t transport = 0, status = 0;
    std::string headers, body;
};

/// What is asked of a plugin: "describe", or "run" with all the rest.
struct Question {
    std::string what;
    std::uint32_t operation = 0;
    std::vector<std::pair<std::string, std::string>> settings;
    std::string operationId, orderKey, providerReference, reason, by;
    Money amount;
    std::int64_t now = 0;
    std::vector<Reply> replies;
};

struct Result {
    std::int32_t outcome = 0;
    Money amount;
    std::string providerReference, instructions, reason, actionUrl;
    bool operator==(const Result&) const = default;
};

/// All that a plugin put into its sinks. Of an `open` only status and why.
struct Answer {
    std::int32_t status = 0;
    std::string why, title, description;
    std::vector<Field> fields;
    std::vector<Request> requests;
    std::vector<Result> results;
    bool operator==(const Answer&) const = default;
};

} // namespace packhouse::sdk::calls
