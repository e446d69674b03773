#include "packhouse/data/error.hpp"
#include "packhouse/data/money.hpp"

#include "support/trouble.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <numeric>
#include <random>

namespace packhouse::data {
namespace {

using test::troubleOf;

const Currency eur = Currency::of("EUR");
const Currency jpy = Currency::of("JPY");
const Currency kwd = Currency::of("KWD");

Money euros(std::int64_t cents) { return {cents, eur}; }

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

TEST(CurrencyTest, knowsTheDecimalsOfIso4217)
{
    EXPECT_EQ(eur.exponent(), 2);
    EXPECT_EQ(jpy.exponent(), 0);
    EXPECT_EQ(kwd.exponent(), 3);
    EXPECT_EQ(Currency::of("CLF").exponent(), 4);
}

TEST(CurrencyTest, refusesWhatIsNoCurrency)
{
    for (const char* code : {"", "EU", "eur", "EURO", "XXX", "R U", "D A", "ZZZ"}) EXPECT_EQ(troubleOf([&] { Currency::of(code); }), Trouble::invalid) << code;
}

TEST(MoneyTest, readsAndWritesTheDecimalsOfItsCurrency)
{
    EXPECT_EQ(Money::of("33", eur), euros(3300));
    EXPECT_EQ(Money::of("33.5", eur), euros(3350));
    EXPECT_EQ(Money::of("33.50", eur), euros(3350));
    EXPECT_EQ(Money::of("-0.05", eur).text(), "-0.05");
    EXPECT_EQ(Money::of("0", eur).text(), "0.00");
    EXPECT_EQ(Money::of("1200", jpy).text(), "1200");
    EXPECT_EQ(Money::of("1.2", kwd).text(), "1.200");
    EXPECT_EQ(Money::of("92233720368547758.07", eur).minor(), most);
    EXPECT_EQ(Money(least, eur).text(), "-92233720368547758.08");
}

TEST(MoneyTest, refusesWhatIsNoAmount)
{
    for (const char* text : {"", ".", "1.", ".5", "1,50", "1.234", "1 000", "+1", "--1", "1e3", "٣", "0x10", "92233720368547758.08", "1.5.0", "- 1"})
        EXPECT_EQ(troubleOf([&] { Money::of(text, eur); }), Trouble::invalid) << text;
    EXPECT_EQ(troubleOf([] { Money::of("1.0", jpy); }), Trouble::invalid);
}

TEST(MoneyTest, refusesToMixCurrencies)
{
    EXPECT_EQ(troubleOf([] { (void)(euros(1) + Money{1, jpy}); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { (void)(euros(1) < Money{1, jpy}); }), Trouble::broken);
}

TEST(MoneyTest, refusesToLeaveSixtyFourBits)
{
    EXPECT_EQ(troubleOf([] { (void)(euros(most) + euros(1)); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { (void)(euros(least) - euros(1)); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { (void)(euros(most / 2) * 3); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { (void)-euros(least); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { share(euros(most), Rate::of("2")); }), Trouble::broken);
    EXPECT_EQ(share(euros(most), Rate::of("1")), euros(most));
}

TEST(RateTest, keepsADecimalFractionExactly)
{
    EXPECT_EQ(Rate::of("0.0725").numerator, 725);
    EXPECT_EQ(Rate::of("0.0725").denominator, 10'000);
    EXPECT_EQ(Rate::of("0.20"), Rate::of("0.2"));
    EXPECT_EQ(Rate::of("0.200").text(), "0.2");
    EXPECT_EQ(Rate::of("0").text(), "0");
    EXPECT_EQ(Rate::of("1").text(), "1");
    for (const char* text : {"", "-0.1", "7%", "0.1234567891", "-0", "1/2"}) EXPECT_EQ(troubleOf([&] { Rate::of(text); }), Trouble::invalid) << text;
}

TEST(ShareTest, roundsHalfUpOnceAwayFromZero)
{
    EXPECT_EQ(share(euros(50), Rate::of("0.01")), euros(1));
    EXPECT_EQ(share(euros(49), Rate::of("0.01")), euros(0));
    EXPECT_EQ(share(euros(-50), Rate::of("0.01")), euros(-1));
    EXPECT_EQ(share(euros(-49), Rate::of("0.01")), euros(0));
    EXPECT_EQ(share(euros(2390), Rate::of("0.0725")), euros(173)); // 173.275
}

TEST(ShareTest, takesIncludedTaxOutOfThePrice)
{
    const Rate twenty = Rate::of("0.2");
    EXPECT_EQ(includedShare(euros(1200), twenty, twenty), euros(200));
    EXPECT_EQ(includedShare(euros(17925), twenty, twenty), euros(2988)); // 2987.5
    EXPECT_EQ(includedShare(euros(11498), Rate::of("0.05"), Rate::of("0.14975")), euros(500));
    EXPECT_EQ(includedShare(euros(11498), Rate::of("0.09975"), Rate::of("0.14975")), euros(998)); // 997.54
}

TEST(ApportionTest, givesTheRestToTheLargestRemaindersAndTiesToTheEarlier)
{
    EXPECT_EQ(apportion(euros(100), {euros(1), euros(1), euros(1)}), (std::vector{euros(34), euros(33), euros(33)}));
    EXPECT_EQ(apportion(euros(10), {euros(100), euros(200), euros(300)}), (std::vector{euros(2), euros(3), euros(5)})); // 1.67 3.33 5
    EXPECT_EQ(apportion(euros(1), {euros(1), euros(2), euros(2)}), (std::vector{euros(0), euros(1), euros(0)}));
    EXPECT_EQ(apportion(euros(-100), {euros(1), euros(1), euros(1)}), (std::vector{euros(-34), euros(-33), euros(-33)}));
    EXPECT_EQ(apportion(euros(0), {euros(0), euros(0)}), (std::vector{euros(0), euros(0)}));
}

TEST(ApportionTest, refusesWhatCannotBeSpread)
{
    EXPECT_EQ(troubleOf([] { apportion(euros(1), {}); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { apportion(euros(1), {euros(0)}); }), Trouble::broken);
    EXPECT_EQ(troubleOf([] { apportion(euros(1), {euros(2), euros(-1)}); }), Trouble::broken);
}

TEST(ApportionTest, neverLosesOrInventsACentNorStraysByAWholeOne)
{
    std::mt19937_64 random{4217};
    for (int round = 0; round != 20'000; ++round) {
        std::vector<Money> weights(1 + random() % 12);
        for (Money& weight : weights) weight = euros(static_cast<std::int64_t>(random() % (random() % 3 == 0 ? 3 : 100'000)));
        const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0}, [](std::int64_t sum, const Money& weight) { return sum + weight.minor(); });
        if (all == 0) continue;
        const Money amount = euros(static_cast<std::int64_t>(random() % 1'000'000));
        const std::vector<Money> parts = apportion(amount, weights);
        Money sum = euros(0);
        for (std::size_t at = 0; at != parts.size(); ++at) {
            sum += parts[at];
            const std::int64_t exact = amount.minor() * weights[at].minor() / all;
            ASSERT_TRUE(parts[at].minor() == exact || parts[at].minor() == exact + 1);
        }
        ASSERT_EQ(sum, amount);
    }
}

} // namespace
} // namespace packhouse::data
