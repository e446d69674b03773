#include "host/plugins/payment_judgement.hpp"
#include "packhouse/sdk/payment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::host::plugins {

namespace {

using data::PaymentOutcome;
using sdk::PaymentOperation;

const messages::Money fifty{5000, "EUR", 2};

sdk::PaymentRequest request(PaymentOperation operation)
{
    sdk::PaymentRequest request;
    request.operation = operation;
    request.amount = data::Money{5000, data::Currency::of("EUR")};
    return request;
}

messages::Result claim(std::int32_t outcome, const messages::Money& amount = fifty)
{
    return {outcome, amount, "R1", "", "", "https://pay.example/1"};
}

std::vector<Exchange> sent(const char* method, std::uint32_t transport, std::uint32_t status)
{
    return {{{method, "https://api.example.com/pay", "", "", ""}, {transport, status, "", ""}}};
}

PaymentOutcome outcome(PaymentOperation operation, const messages::Result& claimed, const std::vector<Exchange>& exchanges)
{
    return judged(request(operation), claimed, exchanges).outcome;
}

const auto accepted = [] { return sent("POST", PACKHOUSE_REPLY_COMPLETE, 201); };
const auto refused = [] { return sent("POST", PACKHOUSE_REPLY_COMPLETE, 402); };
const auto lost = [] { return sent("POST", PACKHOUSE_REPLY_LOST, 0); };
const auto notSent = [] { return sent("POST", PACKHOUSE_REPLY_NOT_SENT, 0); };
const auto looked = [] { return sent("GET", PACKHOUSE_REPLY_COMPLETE, 200); };
const std::vector<Exchange> nothing;

TEST(PaymentJudgementTest, believesASuccessThatTheProviderTook)
{
    EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_SUCCEEDED), accepted()), PaymentOutcome::succeeded);
    EXPECT_EQ(outcome(PaymentOperation::refund, claim(PACKHOUSE_OUTCOME_SUCCEEDED), accepted()), PaymentOutcome::succeeded);
    EXPECT_EQ(outcome(PaymentOperation::query, claim(PACKHOUSE_OUTCOME_SUCCEEDED), looked()), PaymentOutcome::succeeded);
    EXPECT_EQ(outcome(PaymentOperation::markReceived, claim(PACKHOUSE_OUTCOME_SUCCEEDED), nothing), PaymentOutcome::succeeded);
}

TEST(PaymentJudgementTest, believesNoSuccessWithoutAnAcceptedRequest)
{
    for (const auto& exchanges : {nothing, refused(), lost(), notSent(), looked()})
        EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_SUCCEEDED), exchanges), PaymentOutcome::unknown);
    EXPECT_EQ(outcome(PaymentOperation::query, claim(PACKHOUSE_OUTCOME_SUCCEEDED), nothing), PaymentOutcome::unknown);
}

TEST(PaymentJudgementTest, believesNoSuccessWithAnotherAmount)
{
    for (const messages::Money& other : {messages::Money{4999, "EUR", 2}, {5001, "EUR", 2}, {5000, "USD", 2}, {5000, "EUR", 0}, {}}) {
        EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_SUCCEEDED, other), accepted()), PaymentOutcome::unknown);
        EXPECT_EQ(outcome(PaymentOperation::markReceived, claim(PACKHOUSE_OUTCOME_SUCCEEDED, other), nothing), PaymentOutcome::unknown);
    }
}

TEST(PaymentJudgementTest, believesARefusalOnlyFromAProviderThatAnswered)
{
    EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_DECLINED), refused()), PaymentOutcome::declined);
    EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_DECLINED), lost()), PaymentOutcome::unknown);
    EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_DECLINED), nothing), PaymentOutcome::notAttempted);
    EXPECT_EQ(outcome(PaymentOperation::query, claim(PACKHOUSE_OUTCOME_DECLINED), looked()), PaymentOutcome::declined);
}

TEST(PaymentJudgementTest, keepsAnOpenPaymentOnlyWithAReference)
{
    auto nameless = claim(PACKHOUSE_OUTCOME_PENDING);
    nameless.providerReference.clear();
    EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_PENDING), nothing), PaymentOutcome::pending);
    EXPECT_EQ(outcome(PaymentOperation::start, nameless, nothing), PaymentOutcome::unknown);
}

TEST(PaymentJudgementTest, sendsTheCustomerOnlyToASafeAddress)
{
    auto plain = claim(PACKHOUSE_OUTCOME_ACTION);
    EXPECT_EQ(outcome(PaymentOperation::start, plain, accepted()), PaymentOutcome::actionRequired);
    plain.actionUrl = "javascript:alert(1)";
    EXPECT_EQ(outcome(PaymentOperation::start, plain, accepted()), PaymentOutcome::unknown);
}

TEST(PaymentJudgementTest, knowsNothingWasAttemptedOnlyIfNothingLeft)
{
    for (const auto& exchanges : {nothing, notSent(), looked()})
        EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_NOT_ATTEMPTED), exchanges), PaymentOutcome::notAttempted);
    for (const auto& exchanges : {accepted(), refused(), lost()})
        EXPECT_EQ(outcome(PaymentOperation::start, claim(PACKHOUSE_OUTCOME_NOT_ATTEMPTED), exchanges), PaymentOutcome::unknown);
}

TEST(PaymentJudgementTest, takesAnOutcomeThatDoesNotExistForNoResult)
{
    EXPECT_EQ(outcome(PaymentOperation::start, claim(0), nothing), PaymentOutcome::notAttempted);
    EXPECT_EQ(outcome(PaymentOperation::start, claim(7), accepted()), PaymentOutcome::unknown);
}

TEST(PaymentJudgementTest, refusesEndlessText)
{
    auto endless = claim(PACKHOUSE_OUTCOME_PENDING);
    endless.instructions.assign(100'000, 'x');
    EXPECT_EQ(outcome(PaymentOperation::start, endless, nothing), PaymentOutcome::notAttempted);
}

} // namespace

} // namespace packhouse::host::plugins
