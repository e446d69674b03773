#include "sdk/check/scenario.hpp"

#include "packhouse/sdk/fields.h"
#include "sdk/calls/plugin_calls.hpp"

namespace packhouse::sdk::check {

namespace {

std::string valueFor(const calls::Field& field)
{
    if (field.kind == PACKHOUSE_FIELD_SECRET) return "{{secret:" + field.key + "}}";
    return field.fallback.empty() ? "Example 1" : field.fallback;
}

} // namespace

calls::Question ordinary(Subject& subject, std::uint32_t operation)
{
    calls::Question question;
    question.what = "run";
    question.operation = operation;
    for (const calls::Field& field : calls::fieldsOf(subject.opened()))
        question.settings.emplace_back(field.key, valueFor(field));
    question.operationId = "0190d2c4-7b1e-7000-8000-00000000000a";
    question.orderKey = "7KQX4MWD";
    question.providerReference = operation == PACKHOUSE_PAYMENT_START ? "" : "7KQX4MWD";
    question.reason = operation == PACKHOUSE_PAYMENT_START ? "" : "the customer asked";
    question.by = operation == PACKHOUSE_PAYMENT_START ? "" : "Ada";
    question.amount = {3350, "EUR", 2};
    question.now = 1'790'000'000'000;
    return question;
}

bool isWrite(const calls::Request& request) { return request.method != "GET" && request.method != "HEAD"; }

std::vector<calls::Answer> course(Subject& subject, calls::Question question, const calls::Reply& reply)
{
    std::vector<calls::Answer> answers;
    do {
        answers.push_back(subject.answer(question));
        question.replies.push_back(reply);
    } while (answers.back().status == PACKHOUSE_NEED_REPLY && answers.size() <= PACKHOUSE_MAXIMUM_REQUESTS + 1);
    return answers;
}

std::vector<calls::Reply> allReplies()
{
    const std::string headers = "content-type: application/json\n";
    return {{PACKHOUSE_REPLY_COMPLETE, 200, headers, "{}"},
            {PACKHOUSE_REPLY_COMPLETE, 201, headers, R"({"id":"R1","status":"succeeded","amount":3350,"currency":"eur"})"},
            {PACKHOUSE_REPLY_COMPLETE, 402, headers, R"({"error":{"code":"card_declined"}})"},
            {PACKHOUSE_REPLY_COMPLETE, 500, "content-type: text/html\n", "<html>Bad gateway</html>"},
            {PACKHOUSE_REPLY_COMPLETE, 200, headers, R"({"id":"R1","sta)"},
            {PACKHOUSE_REPLY_COMPLETE, 200, "", ""},
            {PACKHOUSE_REPLY_COMPLETE, 200, headers, std::string(200'000, '[')},
            {PACKHOUSE_REPLY_NOT_SENT, 0, "", ""},
            {PACKHOUSE_REPLY_LOST, 0, "", ""}};
}

std::string nameOf(std::uint32_t operation)
{
    switch (operation) {
    case PACKHOUSE_PAYMENT_START:
        return "START";
    case PACKHOUSE_PAYMENT_QUERY:
        return "QUERY";
    case PACKHOUSE_PAYMENT_REFUND:
        return "REFUND";
    case PACKHOUSE_PAYMENT_MARK_RECEIVED:
        return "MARK_RECEIVED";
    default:
        return "operation " + std::to_string(operation);
    }
}

} // namespace packhouse::sdk::check
