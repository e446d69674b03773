#include "delivery_words.hpp"

#include "support/trouble.hpp"

#include <gtest/gtest.h>

namespace packhouse::tsios {

using data::Trouble;

namespace {

data::DeliveryOption read(const std::string& text)
{
    return deliveryOptionOf(text, data::Currency::of("USD"));
}

} // namespace

TEST(DeliveryWords, codeDescriptionAndPriceAreEnough)
{
    const auto option = read("SCHOOL:Delivery to school:0.00");
    EXPECT_EQ(option.code, "SCHOOL");
    EXPECT_EQ(option.description, "Delivery to school");
    EXPECT_TRUE(option.price.isZero());
    EXPECT_FALSE(option.needsAddress);
    EXPECT_TRUE(option.taxable);
}

TEST(DeliveryWords, addressAndUntaxedStandBehindInAnyOrder)
{
    for (const auto* text : {"POST:By post:6.95:address:untaxed", "POST:By post:6.95:untaxed:address"}) {
        const auto option = read(text);
        EXPECT_EQ(option.price.minor(), 695) << text;
        EXPECT_TRUE(option.needsAddress) << text;
        EXPECT_FALSE(option.taxable) << text;
        EXPECT_EQ(option.description, "By post") << text;
    }
}

TEST(DeliveryWords, descriptionMayHoldColons)
{
    EXPECT_EQ(read("P:Pick up: studio, 9:00 to 17:00:0").description, "Pick up: studio, 9:00 to 17:00");
}

TEST(DeliveryWords, whatMakesNoSenseIsRefused)
{
    for (const auto* text : {"", "POST", "POST:By post", "POST:6.95", ":By post:6.95", "POST::6.95", "POST:By post:6.955", "POST:By post:-1.00", "POST:By post:address",
                             "address:untaxed", "POST:By post:6.95:taxed"})
        EXPECT_EQ(test::troubleOf([&] { read(text); }), Trouble::invalid) << text;
}

TEST(DeliveryWords, optionIsSaidInWords)
{
    EXPECT_EQ(textOf(read("POST:By post:6.95:address:untaxed")), "By post 6.95, asks for an address, not taxed");
}

} // namespace packhouse::tsios
