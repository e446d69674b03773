#include "price_request.hpp"

#include "packhouse/data/offer_reference.hpp"
#include "support/records.hpp"
#include "support/trouble.hpp"

#include <gtest/gtest.h>

namespace packhouse::tsadmin {

using data::Trouble;
using test::troubleOf;

namespace {

data::OfferContent content()
{
    data::OfferContent offer;
    offer.offerCode = "SPRING";
    for (const auto* code : {"A2", "BOX2"}) {
        data::VersionedPackage package;
        package.code = code;
        package.basePrice = test::euros(1000);
        offer.packages.push_back(package);
    }
    return offer;
}

} // namespace

TEST(PriceRequest, packageStandsAloneOrWithAQuantity)
{
    EXPECT_EQ(priceRequestOf("A2", content()).quantity, 1);
    EXPECT_EQ(priceRequestOf("A2x3", content()).quantity, 3);
    EXPECT_EQ(priceRequestOf("a2X12", content()).packageCode, "A2");
    EXPECT_EQ(priceRequestOf("a2X12", content()).quantity, 12);
}

TEST(PriceRequest, codeThatHoldsAnXIsACode)
{
    EXPECT_EQ(priceRequestOf("BOX2", content()).packageCode, "BOX2");
    EXPECT_EQ(priceRequestOf("BOX2", content()).quantity, 1);
    EXPECT_EQ(priceRequestOf("BOX2x2", content()).quantity, 2);
}

TEST(PriceRequest, unknownPackageIsNamed)
{
    for (const auto* text : {"ZZ", "A2x0", "A2x", "A2x-1", "x3", ""})
        EXPECT_EQ(troubleOf([&] { priceRequestOf(text, content()); }), Trouble::missing) << text;
    EXPECT_THAT(test::sentenceOf([] { priceRequestOf("ZZ", content()); }), testing::HasSubstr("\"ZZ\""));
}

TEST(OfferReference, versionStandsBehindTheAt)
{
    EXPECT_EQ(data::offerReferenceOf("SPRING26").version, 0);
    EXPECT_EQ(data::offerReferenceOf("SPRING26@2").code, "SPRING26");
    EXPECT_EQ(data::offerReferenceOf("SPRING26@2").version, 2);
    for (const auto* text : {"SPRING@", "SPRING@0", "SPRING@x", "SPRING@2x", "@2", "SPRING@-1"})
        EXPECT_EQ(troubleOf([&] { data::offerReferenceOf(text); }), Trouble::invalid) << text;
}

} // namespace packhouse::tsadmin
