#include "pricing_offer.hpp"

#include <gtest/gtest.h>

#include <random>

namespace packhouse::data {
namespace {

/// Random offers, contexts and carts, the same ones in every run.
class RandomShop {
public:
    explicit RandomShop(Currency currency) : m_currency{std::move(currency)} {}

    std::int64_t below(std::int64_t end) { return static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(end)); }
    bool nowAndThen() { return below(3) == 0; }
    Money amount(std::int64_t end) { return {below(end), m_currency}; }

    OfferContent offer()
    {
        OfferContent offer = offerOf(m_currency, {});
        const std::int64_t packages = 1 + below(5);
        for (std::int64_t at = 0; at != packages; ++at) offer.packages.push_back(pricedPackage("P" + std::to_string(at), below(9'999), m_currency, below(4) != 0));
        offer.bestForCustomer = nowAndThen();
        for (std::int64_t lists = below(4); lists-- > 0;) offer.priceLists.push_back(list(offer, "L" + std::to_string(lists)));
        return offer;
    }
    PricingContext context()
    {
        PricingContext context;
        context.at = Instant{std::chrono::hours{below(100)}};
        context.taxIncluded = below(2) == 0;
        for (std::int64_t taxes = below(4); taxes-- > 0;) context.taxes.push_back({"T" + std::to_string(taxes), {below(300'000), 1'000'000}});
        if (below(4) != 0) context.delivery = DeliveryOption{"HOME", "Sent home", amount(2'000), true, below(2) == 0};
        return context;
    }
    std::vector<PricedRequest> cart(const OfferContent& offer)
    {
        std::vector<PricedRequest> cart;
        for (std::int64_t lines = below(8); lines-- > 0;)
            cart.push_back({"p" + std::to_string(below(static_cast<std::int64_t>(offer.packages.size()))), static_cast<int>(1 + below(20)), "S1"});
        return cart;
    }

private:
    PriceList list(const OfferContent& offer, std::string name)
    {
        PriceList list;
        list.name = std::move(name);
        list.surcharge = below(5) == 0;
        if (nowAndThen()) list.rule.atLeast = static_cast<int>(1 + below(30));
        if (nowAndThen()) list.rule.from = Instant{std::chrono::hours{below(100)}};
        if (nowAndThen()) list.rule.until = Instant{std::chrono::hours{below(100)}};
        for (const VersionedPackage& package : offer.packages)
            if (below(3) != 0) list.prices.emplace(package.code, list.surcharge ? package.basePrice + amount(500) : Money{below(package.basePrice.minor() + 1), m_currency});
        return list;
    }
    Currency m_currency;
    std::mt19937_64 m_random{20'260'414};
};

class PricingPropertyTest : public testing::TestWithParam<const char*> {};

TEST_P(PricingPropertyTest, keepsTheCentEquationForAnyCart)
{
    RandomShop shop{Currency::of(GetParam())};
    int withTaxOnTop = 0, withTaxInside = 0, withList = 0;
    for (int round = 0; round != 10'000; ++round) {
        const OfferContent offer = shop.offer();
        const PricingContext context = shop.context();
        const auto cart = shop.cart(offer);
        const PricedCart priced = price(cart, offer, context);
        const OrderMoney& money = priced.money;
        ASSERT_NO_THROW(checkCentEquation(money));
        ASSERT_EQ(priced.lines.size(), cart.size());

        Money goods{0, offer.currency}, exclusive = goods, included = goods;
        for (std::size_t at = 0; at != cart.size(); ++at) {
            const PricedLine& line = priced.lines[at];
            ASSERT_EQ(line.amount, line.unitPrice * cart[at].quantity);
            ASSERT_FALSE(line.reason.empty());
            goods += line.amount;
            exclusive += line.exclusiveTax;
            included += line.includedTax;
            withList += !line.list.empty();
        }
        ASSERT_EQ(money.goods, goods);
        ASSERT_LE(exclusive, money.exclusiveTax);
        ASSERT_LE(included, money.includedTax);
        ASSERT_TRUE((context.taxIncluded ? money.exclusiveTax : money.includedTax).isZero());
        ASSERT_LE(money.includedTax.minor(), money.total.minor() + 10);
        ASSERT_GE(money.total.minor(), 0);
        withTaxOnTop += !money.exclusiveTax.isZero();
        withTaxInside += !money.includedTax.isZero();
    }
    EXPECT_GT(withTaxOnTop, 1'000);
    EXPECT_GT(withTaxInside, 1'000);
    EXPECT_GT(withList, 1'000);
}

TEST_P(PricingPropertyTest, givesTheSameAnswerToTheSameCart)
{
    RandomShop first{Currency::of(GetParam())}, second{Currency::of(GetParam())};
    for (int round = 0; round != 200; ++round) {
        const OfferContent one = first.offer(), two = second.offer();
        const PricingContext here = first.context(), there = second.context();
        ASSERT_EQ(price(first.cart(one), one, here).money, price(second.cart(two), two, there).money);
    }
}

INSTANTIATE_TEST_SUITE_P(everyExponent, PricingPropertyTest, testing::Values("JPY", "EUR", "KWD", "UYW"), [](const auto& code) { return code.param; });

} // namespace
} // namespace packhouse::data
