#include "catalogue_words.hpp"

#include "support/trouble.hpp"

#include <gtest/gtest.h>

namespace packhouse::tsadmin {

using data::Trouble;
using test::troubleOf;

TEST(CatalogueWords, productOfAPackageIsReadWithQuantityAndDigital)
{
    EXPECT_EQ(packageProductOf("P810"), (data::PackageProduct{"P810", 1, false}));
    EXPECT_EQ(packageProductOf("P810:2"), (data::PackageProduct{"P810", 2, false}));
    EXPECT_EQ(packageProductOf("IMG:digital"), (data::PackageProduct{"IMG", 1, true}));
    EXPECT_EQ(packageProductOf("P810:3:digital"), (data::PackageProduct{"P810", 3, true}));
}

TEST(CatalogueWords, productOfAPackageThatMakesNoSenseIsRefused)
{
    for (const auto* text : {"", ":2", "P810:0", "P810:-1", "P810:two", "P810:2:digital:4", "P810:99999999999"})
        EXPECT_EQ(troubleOf([&] { packageProductOf(text); }), Trouble::invalid) << text;
}

TEST(CatalogueWords, priceStandsBehindTheLastEqualsSign)
{
    const auto priced = pricedCodeOf("A=2=38.50", data::Currency::of("USD"));
    EXPECT_EQ(priced.packageCode, "A=2");
    EXPECT_EQ(priced.basePrice.minor(), 3850);
    EXPECT_EQ(troubleOf([] { pricedCodeOf("A2", data::Currency::of("USD")); }), Trouble::invalid);
    EXPECT_EQ(troubleOf([] { pricedCodeOf("A2=38.505", data::Currency::of("USD")); }), Trouble::invalid);
}

TEST(CatalogueWords, everyProductTypeIsReadBackFromItsWord)
{
    for (int number = 1; number <= static_cast<int>(data::ProductType::externalGoods); ++number) {
        const auto type = static_cast<data::ProductType>(number);
        EXPECT_EQ(productTypeOf(wordOf(type)), type);
    }
    EXPECT_THAT(test::sentenceOf([] { productTypeOf("poster"); }), testing::HasSubstr("portrait-for-family"));
}

TEST(CatalogueWords, codesAreTheSameWithoutRegardToCaseInEveryScript)
{
    EXPECT_TRUE(sameCode("spring26", "SPRING26"));
    EXPECT_TRUE(sameCode("große", "GROSSE"));
    EXPECT_TRUE(sameCode("весна", "ВЕСНА"));
    EXPECT_FALSE(sameCode("A1", "A2"));
}

TEST(CatalogueWords, ruleIsSaidInWords)
{
    EXPECT_EQ(textOf(data::PriceListRule{}), "always");
    const data::PriceListRule rule{3, data::instantFromIso("2026-03-01"), data::instantFromIso("2026-04-01T12:30:00Z")};
    EXPECT_EQ(textOf(rule), "3 or more, from 2026-03-01, until 2026-04-01T12:30Z");
}

TEST(CatalogueWords, onlySixHexDigitsAreAColour)
{
    EXPECT_EQ(troubleOf([] { checkColour(""); }), std::nullopt);
    EXPECT_EQ(troubleOf([] { checkColour("#8fB04a"); }), std::nullopt);
    for (const auto* colour : {"red", "#fff", "8fb04a0", "#8fb04g"}) EXPECT_EQ(troubleOf([&] { checkColour(colour); }), Trouble::invalid) << colour;
}

} // namespace packhouse::tsadmin
