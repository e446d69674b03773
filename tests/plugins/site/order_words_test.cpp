#include "web/order_words.hpp"

#include <gtest/gtest.h>

using namespace packhouse;

namespace {
const auto usd = data::Currency::of("USD");

data::Order order(data::OrderState state, std::int64_t owed)
{
    data::Order order;
    order.state = state;
    order.money.owed = {owed, usd};
    return order;
}

std::string titleOf(data::PaymentOutcome outcome)
{
    data::Payment payment;
    payment.outcome = outcome;
    return site::headingOf(order(data::OrderState::placed, 3400), {payment}).title;
}

int stepNow(data::OrderState state, std::int64_t owed)
{
    const auto steps = site::stepsOf(order(state, owed), {}, site::Words{site::SiteFacts{}});
    for (std::size_t at = 0; at != steps.size(); ++at)
        if (steps[at].now) return static_cast<int>(at);
    return -1;
}
} // namespace

TEST(OrderWordsTest, neverCallsAnUnknownPaymentDeclined)
{
    EXPECT_EQ(titleOf(data::PaymentOutcome::declined), "The payment did not go through");
    EXPECT_EQ(titleOf(data::PaymentOutcome::unknown), "Your order is saved");
    EXPECT_EQ(titleOf(data::PaymentOutcome::pending), "Thank you, your order is saved");
}

TEST(OrderWordsTest, marksTheStepThatComesNext)
{
    EXPECT_EQ(stepNow(data::OrderState::placed, 3400), 1);
    EXPECT_EQ(stepNow(data::OrderState::paid, 0), 2);
    EXPECT_EQ(stepNow(data::OrderState::downloaded, 0), 3);
    EXPECT_EQ(stepNow(data::OrderState::partlyShipped, 0), 3);
    EXPECT_EQ(stepNow(data::OrderState::shipped, 0), -1);
}

TEST(OrderWordsTest, writesAnAddressWithoutGaps)
{
    EXPECT_EQ(site::addressInOneLine({"18 Orchard Lane", "", "12754", "Lakeside", "NY", "US"}), "18 Orchard Lane, 12754, Lakeside, NY");
}
