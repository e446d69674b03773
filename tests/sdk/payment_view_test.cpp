#include "packhouse/sdk/payment.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace packhouse::sdk::payment {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// What a plugin put into its sink.
struct Kept {
    std::vector<std::string> requests, whys;
    std::vector<std::int32_t> outcomes;
    packhouse_payment_sink sink{
        this,
        [](void* kept, const packhouse_http_request* request) { static_cast<Kept*>(kept)->requests.push_back(request->url); },
        [](void* kept, const packhouse_payment_result* result) { static_cast<Kept*>(kept)->outcomes.push_back(result->outcome); },
        {this, [](void* kept, const char*, const char* text, std::uint64_t length) {
             static_cast<Kept*>(kept)->whys.emplace_back(text, length);
         }}};
};

/// Two steps, a result; other operations fail in each their way.
struct Provider {
    static const char* title() { return "Two steps"; }
    static const char* description() { return "Asks twice."; }
    Result start(Call& call) const
    {
        if (!call.send({"POST", "https://a.example/1", "", "", ""}).ok()) return declined("no");
        return call.send({"POST", "https://a.example/2", "", "", ""}).lost() ? unknown("lost") : succeeded(call.amount(), "R");
    }
    Result query(Call&) const { throw Failure{PACKHOUSE_UNSUPPORTED, "cannot look"}; }
    Result refund(Call&) const { throw std::runtime_error{"out of order"}; }
    Result markReceived(Call& call) const { return succeeded(call.amount(), call.setting("account")); }
};

packhouse_payment_call callOf(std::uint32_t operation, const std::vector<const packhouse_http_reply*>& replies = {})
{
    packhouse_payment_call call{};
    call.operation = operation;
    call.operation_id = call.order_key = call.provider_reference = call.reason = call.by = "";
    call.amount = {1250, "EUR", 2, {}};
    call.reply_count = replies.size();
    call.replies = replies.data();
    return call;
}

const packhouse_http_reply accepted{PACKHOUSE_REPLY_COMPLETE, 200, "", "{}"};
const packhouse_http_reply lost{PACKHOUSE_REPLY_LOST, 0, "", ""};

TEST(PaymentViewTest, leavesRunWhereAReplyIsMissingAndStatesEarlierRequestsAgain)
{
    Kept first, second, last;
    const std::vector one{&accepted}, two{&accepted, &accepted};
    const auto none = callOf(PACKHOUSE_PAYMENT_START), withOne = callOf(PACKHOUSE_PAYMENT_START, one),
               withTwo = callOf(PACKHOUSE_PAYMENT_START, two);
    EXPECT_EQ(Table<Provider>::run(&none, &first.sink), PACKHOUSE_NEED_REPLY);
    EXPECT_EQ(Table<Provider>::run(&withOne, &second.sink), PACKHOUSE_NEED_REPLY);
    EXPECT_EQ(Table<Provider>::run(&withTwo, &last.sink), PACKHOUSE_OK);
    EXPECT_THAT(first.requests, ElementsAre("https://a.example/1"));
    EXPECT_THAT(second.requests, ElementsAre("https://a.example/1", "https://a.example/2"));
    EXPECT_EQ(last.requests, second.requests);
    EXPECT_THAT(last.outcomes, ElementsAre(PACKHOUSE_OUTCOME_SUCCEEDED));
}

TEST(PaymentViewTest, tellsALostReplyFromARefusal)
{
    Kept kept;
    const std::vector two{&accepted, &lost};
    const auto call = callOf(PACKHOUSE_PAYMENT_START, two);
    Table<Provider>::run(&call, &kept.sink);
    EXPECT_THAT(kept.outcomes, ElementsAre(PACKHOUSE_OUTCOME_UNKNOWN));
}

TEST(PaymentViewTest, keepsExceptionsAtHome)
{
    Kept unsupported, failed, foreign;
    const auto query = callOf(PACKHOUSE_PAYMENT_QUERY), refund = callOf(PACKHOUSE_PAYMENT_REFUND), other = callOf(77);
    EXPECT_EQ(Table<Provider>::run(&query, &unsupported.sink), PACKHOUSE_UNSUPPORTED);
    EXPECT_EQ(Table<Provider>::run(&refund, &failed.sink), PACKHOUSE_FAILED);
    EXPECT_EQ(Table<Provider>::run(&other, &foreign.sink), PACKHOUSE_UNSUPPORTED);
    EXPECT_THAT(unsupported.whys, ElementsAre("cannot look"));
    EXPECT_THAT(failed.whys, ElementsAre("out of order"));
    EXPECT_THAT(failed.outcomes, IsEmpty());
}

TEST(PaymentViewTest, writesAmountsInTheirOwnDecimals)
{
    EXPECT_EQ((Money{1250, "EUR", 2}.text()), "12.50 EUR");
    EXPECT_EQ((Money{5, "EUR", 2}.text()), "0.05 EUR");
    EXPECT_EQ((Money{-5, "EUR", 2}.text()), "-0.05 EUR");
    EXPECT_EQ((Money{1999, "JPY", 0}.text()), "1999 JPY");
    EXPECT_EQ((Money{12345, "KWD", 3}.text()), "12.345 KWD");
    EXPECT_EQ((Money{std::numeric_limits<std::int64_t>::min(), "EUR", 2}.text()), "-92233720368547758.08 EUR");
}

} // namespace

} // namespace packhouse::sdk::payment
