#include "packhouse/data/payment_repository.hpp"
#include "packhouse/data/sheet.hpp"

#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using test::sentenceOf;
using test::troubleOf;

using testing::HasSubstr;

const Currency eur = Currency::of("EUR");
Money euros(std::int64_t cents) { return {cents, eur}; }

OrderMoney soundMoney()
{
    OrderMoney money;
    money.goods = euros(1000);
    money.discount = euros(100);
    money.delivery = euros(300);
    money.fees = euros(50);
    money.exclusiveTax = euros(25);
    money.includedTax = euros(0);
    money.total = euros(1275);
    money.paid = euros(1200);
    money.owed = euros(75);
    money.kept = euros(1100);
    money.refunded = euros(100);
    return money;
}

TEST(CentEquationTest, acceptsASplitThatAddsUp)
{
    EXPECT_NO_THROW(checkCentEquation(soundMoney()));
}

TEST(CentEquationTest, noticesACentTooMuchInAnyPart)
{
    for (Money OrderMoney::*part : {&OrderMoney::goods, &OrderMoney::discount, &OrderMoney::delivery, &OrderMoney::fees, &OrderMoney::exclusiveTax, &OrderMoney::total,
                                    &OrderMoney::paid, &OrderMoney::owed, &OrderMoney::kept, &OrderMoney::refunded}) {
        OrderMoney money = soundMoney();
        money.*part += euros(1);
        EXPECT_EQ(troubleOf([&] { checkCentEquation(money); }), Trouble::broken);
    }
}

TEST(CentEquationTest, namesThePartThatDoesNotAddUp)
{
    OrderMoney money = soundMoney();
    money.owed = euros(80);
    EXPECT_THAT(sentenceOf([&] { checkCentEquation(money); }), HasSubstr("paid plus owed gives 12.80, not 12.75 EUR"));
}

TEST(CentEquationTest, refusesANegativeTotal)
{
    OrderMoney money = soundMoney();
    money.discount = euros(2000);
    money.total = euros(-625);
    money.owed = money.total - money.paid;
    EXPECT_EQ(troubleOf([&] { checkCentEquation(money); }), Trouble::broken);
}

PaymentFact fact(PaymentFactKind kind, std::int64_t cents)
{
    PaymentFact fact;
    fact.kind = kind;
    fact.amount = euros(cents);
    return fact;
}

TEST(ReceivedTest, addsCapturedAndManualFactsLessRefunds)
{
    EXPECT_EQ(received({}, eur), euros(0));
    EXPECT_EQ(received({fact(PaymentFactKind::captured, 1000), fact(PaymentFactKind::manual, 275), fact(PaymentFactKind::refunded, 300), fact(PaymentFactKind::failed, 999),
                        fact(PaymentFactKind::voided, 999)},
                       eur),
              euros(975));
}

TEST(SheetStateTest, movesForwardThroughProduction)
{
    using enum SheetState;
    const std::vector<SheetState> life{queued, claimed, rendered, handedOver, printed, packed, shipped};
    for (std::size_t at = 1; at != life.size(); ++at) EXPECT_TRUE(mayBecome(life[at - 1], life[at])) << wordOf(life[at]);
}

TEST(SheetStateTest, neverGoesBackToTheQueueOnceHandedOver)
{
    using enum SheetState;
    for (const SheetState from : {handedOver, printed, packed, shipped, cancelled}) EXPECT_FALSE(mayBecome(from, queued)) << wordOf(from);
    EXPECT_TRUE(mayBecome(handedOver, unknown));
    EXPECT_TRUE(mayBecome(unknown, queued)); // by a person
}

TEST(SheetStateTest, endsWithShippedAndCancelled)
{
    using enum SheetState;
    for (const SheetState end : {shipped, cancelled})
        for (int to = 1; to <= static_cast<int>(cancelled); ++to) EXPECT_FALSE(mayBecome(end, static_cast<SheetState>(to)));
}

TEST(SheetStateTest, findsEachStateByItsWord)
{
    for (int number = 1; number <= static_cast<int>(SheetState::cancelled); ++number)
        EXPECT_EQ(sheetStateOf(wordOf(static_cast<SheetState>(number))), static_cast<SheetState>(number));
    for (int number = 1; number <= static_cast<int>(OrderState::refunded); ++number)
        EXPECT_EQ(orderStateOf(wordOf(static_cast<OrderState>(number))), static_cast<OrderState>(number));
    EXPECT_EQ(wordOf(SheetState::handedOver), "handed over");
    EXPECT_EQ(troubleOf([] { sheetStateOf("lost"); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { wordOf(SheetState{}); }), Trouble::broken);
}

} // namespace
} // namespace packhouse::data
