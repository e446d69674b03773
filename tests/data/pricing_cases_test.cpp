#include "pricing_offer.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace packhouse::data {
namespace {

using Json = nlohmann::json;

Instant timeOf(const Json& text)
{
    const std::string written = text;
    return instantFromIso(written.size() > 10 ? written + ":00Z" : written);
}

/// One worked case of tests/data/pricing, brought into the words of the library.
struct Case {
    Json document;
    Currency currency;

    explicit Case(const std::filesystem::path& file) : document(Json::parse(std::ifstream{file})), currency{Currency::of(document["site"]["currency"].get<std::string>())} {}

    OfferContent offer() const
    {
        OfferContent offer = offerOf(currency, {});
        offer.bestForCustomer = document["offer"]["policy"] == "best";
        for (const Json& package : document["offer"]["packages"]) offer.packages.push_back(pricedPackage(package["code"], package["price"], currency, package["taxable"]));
        for (const Json& list : document["offer"]["lists"]) offer.priceLists.push_back(listOf(list));
        return offer;
    }
    PriceList listOf(const Json& from) const
    {
        PriceList list;
        list.name = from["name"];
        list.surcharge = from["surcharge"];
        const Json& when = from["when"];
        if (when.contains("count_at_least")) list.rule.atLeast = when["count_at_least"].get<int>();
        if (when.contains("dates") && when["dates"].contains("from")) list.rule.from = timeOf(when["dates"]["from"]);
        if (when.contains("dates") && when["dates"].contains("until")) list.rule.until = timeOf(when["dates"]["until"]);
        for (const auto& [code, price] : from["prices"].items()) list.prices.emplace(code, Money{price.get<std::int64_t>(), currency});
        return list;
    }
    PricingContext context() const
    {
        PricingContext context;
        context.at = timeOf(document["cart"]["at"]);
        context.taxIncluded = document["site"]["tax_mode"] == "inclusive";
        for (const Json& option : document["delivery"]) {
            if (option["code"] != document["cart"]["delivery"]) continue;
            context.delivery = DeliveryOption{option["code"], option["code"], {option["price"].get<std::int64_t>(), currency}, false, option["taxable"]};
            for (const Json& tax : document["tax"][option["location"].get<std::string>()])
                if (isInForce(tax, context.at)) context.taxes.push_back({tax["name"], Rate::of(tax["rate"].get<std::string>())});
        }
        return context;
    }
    static bool isInForce(const Json& tax, Instant at)
    {
        return (!tax.contains("from") || timeOf(tax["from"]) <= at) && (!tax.contains("until") || at < timeOf(tax["until"]));
    }
    std::vector<PricedRequest> cart() const
    {
        std::vector<PricedRequest> cart;
        for (const Json& line : document["cart"]["lines"]) cart.push_back({line["package"], line["quantity"], line["entity"]});
        return cart;
    }
};

std::int64_t sumOf(const Json& taxes)
{
    std::int64_t sum = 0;
    for (const Json& tax : taxes) sum += tax["amount"].get<std::int64_t>();
    return sum;
}

class PricingCasesTest : public testing::TestWithParam<std::string> {};

TEST_P(PricingCasesTest, givesWhatWasWorkedOutByHand)
{
    const Case worked{std::filesystem::path{PRICING_CASES} / GetParam()};
    SCOPED_TRACE(worked.document["name"]);
    const PricedCart priced = price(worked.cart(), worked.offer(), worked.context());
    const Json& expected = worked.document["expect"];
    ASSERT_EQ(priced.lines.size(), expected["lines"].size());
    for (std::size_t at = 0; at != priced.lines.size(); ++at) {
        const PricedLine& line = priced.lines[at];
        EXPECT_EQ(line.unitPrice.minor(), expected["lines"][at]["unit"]);
        EXPECT_EQ(line.amount.minor(), expected["lines"][at]["goods"]);
        EXPECT_EQ((line.includedTax + line.exclusiveTax).minor(), sumOf(expected["lines"][at]["tax"]));
    }
    EXPECT_EQ(priced.money.goods.minor(), expected["goods"]);
    EXPECT_EQ(priced.money.delivery.minor(), expected["delivery"]["price"]);
    EXPECT_EQ((priced.money.includedTax + priced.money.exclusiveTax).minor(), expected["tax"]);
    EXPECT_EQ(priced.money.total.minor(), expected["total"]);

    std::string inForce = "base";
    for (const PriceStep& step : priced.explanation)
        for (const Json& list : worked.document["offer"]["lists"])
            if (step.applied && step.rule == list["name"]) inForce = step.rule;
    EXPECT_EQ(inForce, expected["list"]);
}

std::vector<std::string> cases()
{
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator{PRICING_CASES})
        if (entry.path().extension() == ".json") names.push_back(entry.path().filename());
    std::sort(names.begin(), names.end());
    return names;
}

INSTANTIATE_TEST_SUITE_P(handWorked, PricingCasesTest, testing::ValuesIn(cases()), [](const auto& name) {
    return "case" + name.param.substr(5, 2);
});

} // namespace
} // namespace packhouse::data
