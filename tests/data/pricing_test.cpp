#include "pricing_offer.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using test::sentenceOf;
using test::troubleOf;

using testing::HasSubstr;

const Currency eur = Currency::of("EUR");

struct PricingTest : testing::Test {
    OfferContent offer = offerOf(eur, {pricedPackage("A", 2390, eur), pricedPackage("B", 1250, eur)});
    PricingContext context{instantFromIso("2026-04-14T10:00:00Z"), true, {{"VAT", Rate::of("0.19")}}, {}, {}};

    PriceList& list(const std::string& name, std::map<std::string, std::int64_t> prices)
    {
        PriceList list;
        list.name = name;
        for (const auto& [code, price] : prices) list.prices.emplace(code, Money{price, eur});
        return offer.priceLists.emplace_back(list);
    }
    PricedCart of(const std::vector<PricedRequest>& cart) const { return price(cart, offer, context); }
    std::string reasonOf(const std::string& rule, const PricedCart& priced) const
    {
        for (const PriceStep& step : priced.explanation)
            if (step.rule == rule) return (step.applied ? "yes: " : "no: ") + step.reason;
        return "not explained";
    }
};

TEST_F(PricingTest, findsPackagesWithoutRegardToCase)
{
    EXPECT_EQ(of({{"a", 2, "S1"}}).money.goods.minor(), 4780);
}

TEST_F(PricingTest, namesAPackageThatTheOfferDoesNotHave)
{
    EXPECT_EQ(troubleOf([&] { of({{"C9", 1, "S1"}}); }), Trouble::missing);
    EXPECT_THAT(sentenceOf([&] { of({{"C9", 1, "S1"}}); }), HasSubstr("C9"));
}

TEST_F(PricingTest, refusesAQuantityBelowOne)
{
    EXPECT_EQ(troubleOf([&] { of({{"A", 0, "S1"}}); }), Trouble::invalid);
    EXPECT_EQ(troubleOf([&] { of({{"A", -2, "S1"}}); }), Trouble::invalid);
}

TEST_F(PricingTest, refusesAnOfferWithANegativePrice)
{
    offer.packages[0].basePrice = {-1, eur};
    EXPECT_EQ(troubleOf([&] { of({{"A", 1, "S1"}}); }), Trouble::invalid);
}

TEST_F(PricingTest, pricesAnEmptyCartAtNothing)
{
    context.delivery = DeliveryOption{"SCHOOL", "Collect at school", {0, eur}, false, true};
    EXPECT_EQ(of({}).money.total, Money(0, eur));
}

TEST_F(PricingTest, tellsAParentInASentenceWhyThePriceIsSo)
{
    list("Early bird", {{"A", 1990}}).rule.until = instantFromIso("2026-05-01");
    const PricedCart priced = of({{"A", 1, "S1"}, {"B", 1, "S1"}});
    EXPECT_EQ(priced.lines[0].reason, "Early bird price until 30 April");
    EXPECT_EQ(priced.lines[0].list, "Early bird");
    EXPECT_EQ(priced.lines[1].reason, "Regular price; “Early bird” does not change this package");
    EXPECT_EQ(priced.lines[1].list, "");
}

TEST_F(PricingTest, saysTheYearOfADayInAnother)
{
    list("Early bird", {{"A", 1990}}).rule.until = instantFromIso("2027-01-01T12:00:00Z");
    EXPECT_EQ(of({{"A", 1, "S1"}}).lines[0].reason, "Early bird price until 1 January 2027");
}

TEST_F(PricingTest, namesDaysAsTheSiteSeesThem)
{
    list("Early bird", {{"A", 1990}}).rule.until = instantFromIso("2026-05-01T04:00:00Z"); // midnight in New York
    context.day = [](Instant instant) { return toIso(instant - std::chrono::hours{4}).substr(0, 10); };
    EXPECT_EQ(of({{"A", 1, "S1"}}).lines[0].reason, "Early bird price until 2026-04-30");
}

TEST_F(PricingTest, explainsEachListThatDidNotApply)
{
    list("Autumn", {{"A", 1000}}).rule.from = instantFromIso("2026-09-01");
    list("Winter", {{"A", 1000}}).rule.until = instantFromIso("2026-02-01");
    list("Bulk", {{"A", 2000}}).rule.atLeast = 3;
    list("First", {{"A", 2200}});
    list("Second", {{"A", 1500}});
    const PricedCart priced = of({{"A", 2, "S1"}, {"B", 5, "S1"}});
    EXPECT_EQ(reasonOf("Autumn", priced), "no: Starts on 1 September");
    EXPECT_EQ(reasonOf("Winter", priced), "no: Ended on 31 January");
    EXPECT_EQ(reasonOf("Bulk", priced), "no: Needs 3 packages of this list; the cart has 2");
    EXPECT_EQ(reasonOf("First", priced), "yes: First price");
    EXPECT_EQ(reasonOf("Second", priced), "no: “First” comes first in the offer");
}

TEST_F(PricingTest, takesTheLowestGoodsWhereTheOfferIsBestForCustomerAndTheEarlierAmongEquals)
{
    offer.bestForCustomer = true;
    list("Dear", {{"A", 2390}});
    list("Cheap", {{"A", 2000}});
    list("Same", {{"A", 2000}});
    const PricedCart priced = of({{"A", 1, "S1"}});
    EXPECT_EQ(priced.lines[0].list, "Cheap");
    EXPECT_EQ(reasonOf("Same", priced), "no: “Cheap” costs no more for this cart");
}

TEST_F(PricingTest, keepsBaseWhereNoListIsCheaperForTheCustomer)
{
    offer.bestForCustomer = true;
    list("Dear", {{"A", 2390}});
    const PricedCart priced = of({{"A", 1, "S1"}});
    EXPECT_EQ(priced.lines[0].reason, "Regular price");
    EXPECT_EQ(reasonOf("Dear", priced), "no: The regular prices are no dearer for this cart");
}

TEST_F(PricingTest, letsASurchargeGoBeforeEvenTheBestPrice)
{
    offer.bestForCustomer = true;
    list("Cheap", {{"A", 2000}});
    PriceList& late = list("Late", {{"A", 2890}});
    late.surcharge = true;
    late.rule.from = instantFromIso("2026-04-01");
    const PricedCart priced = of({{"A", 1, "S1"}});
    EXPECT_EQ(priced.lines[0].unitPrice.minor(), 2890);
    EXPECT_EQ(priced.lines[0].reason, "Late price since 1 April");
    EXPECT_EQ(reasonOf("Cheap", priced), "no: “Late” is a surcharge and goes before other lists");
}

TEST_F(PricingTest, startsAListAtItsVeryFirstMomentAndEndsItBeforeItsLast)
{
    PriceList& day = list("Day", {{"A", 2000}});
    day.rule.from = context.at;
    day.rule.until = context.at + std::chrono::microseconds{1};
    EXPECT_EQ(of({{"A", 1, "S1"}}).lines[0].list, "Day");
    context.at = *day.rule.until;
    EXPECT_EQ(of({{"A", 1, "S1"}}).lines[0].list, "");
    context.at = *day.rule.from - std::chrono::microseconds{1};
    EXPECT_EQ(of({{"A", 1, "S1"}}).lines[0].list, "");
}

TEST_F(PricingTest, addsDeliveryWithItsTax)
{
    context.taxIncluded = false;
    context.delivery = DeliveryOption{"HOME", "Sent home", {695, eur}, true, true};
    const PricedCart priced = of({{"A", 1, "S1"}});
    EXPECT_EQ(priced.money.delivery.minor(), 695);
    EXPECT_EQ(priced.money.exclusiveTax.minor(), 454 + 132);
    EXPECT_EQ(priced.money.total.minor(), 2390 + 695 + 586);
    EXPECT_EQ(reasonOf("Sent home", priced), "yes: Price of the chosen way of delivery, once for the order");
    EXPECT_EQ(reasonOf("VAT", priced), "yes: 19 % of 30.85 EUR, rounded half up for each line; added to the prices");
}

TEST_F(PricingTest, leavesUntaxedPackagesAndDeliveryOutOfTheTax)
{
    context.taxIncluded = false;
    offer.packages[0].taxable = false;
    context.delivery = DeliveryOption{"HOME", "Sent home", {695, eur}, true, false};
    const PricedCart priced = of({{"A", 1, "S1"}});
    EXPECT_EQ(priced.money.exclusiveTax.minor(), 0);
    EXPECT_EQ(reasonOf("Package A", priced), "no: Free of tax");
}

TEST_F(PricingTest, keepsIncludedTaxOutOfTheTotal)
{
    const PricedCart priced = of({{"A", 1, "S1"}});
    EXPECT_EQ(priced.money.includedTax.minor(), 382); // 2390 × 19 / 119 = 381.6
    EXPECT_EQ(priced.money.total.minor(), 2390);
    EXPECT_EQ(priced.money.owed, priced.money.total);
}

TEST_F(PricingTest, writesRatesAsPercentagesExactly)
{
    for (const auto& [rate, percent] : std::map<std::string, std::string>{{"0.0725", "7.25 %"}, {"0.2", "20 %"}, {"1", "100 %"}, {"0", "0 %"}, {"0.001", "0.1 %"}}) {
        context.taxes = {{"Tax", Rate::of(rate)}};
        EXPECT_THAT(reasonOf("Tax", of({{"A", 1, "S1"}})), HasSubstr("yes: " + percent)) << rate;
    }
}

} // namespace
} // namespace packhouse::data
