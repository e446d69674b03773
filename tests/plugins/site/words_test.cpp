#include "rules/words.hpp"

#include <gtest/gtest.h>

using namespace packhouse;

namespace {
site::Words words(const char* language)
{
    site::SiteFacts facts;
    facts.language = language;
    facts.timeZone = "America/New_York";
    return site::Words{facts};
}
const auto usd = data::Currency::of("USD"), eur = data::Currency::of("EUR"), yen = data::Currency::of("JPY");
} // namespace

TEST(SiteWordsTest, writesMoneyByLanguageWithoutLosingACent)
{
    EXPECT_EQ(words("en-US").money({10683, usd}), "$106.83");
    EXPECT_EQ(words("en-US").money({-1060, usd}), "−$10.60");
    EXPECT_EQ(words("en-US").money({900719925474099301, usd}), "$9,007,199,254,740,993.01");
    EXPECT_EQ(words("de-DE").money({10235, eur}), "102,35\u00a0€");
    EXPECT_EQ(words("en-US").money({500, yen}), "¥500");
}

TEST(SiteWordsTest, saysFreeForNothing)
{
    EXPECT_EQ(words("en-US").priceOrFree({0, usd}), "Free");
    EXPECT_EQ(words("en-US").priceOrFree({695, usd}), "$6.95");
}

TEST(SiteWordsTest, writesRatesExactly)
{
    EXPECT_EQ(words("en-US").percent(data::Rate::of("0.0725")), "7.25%");
    EXPECT_EQ(words("en-US").percent(data::Rate::of("0.19")), "19%");
    EXPECT_EQ(words("de-DE").percent(data::Rate::of("0.19")), "19\u00a0%");
}

TEST(SiteWordsTest, tellsTimeWhereTheSiteIs)
{
    EXPECT_EQ(words("de-DE").clock(data::instantFromIso("2026-04-14T13:12:00Z")), "09:12");
    EXPECT_EQ(words("en-US").day(data::instantFromIso("2030-05-01T03:00:00Z")), "Tue, April 30, 2030");
}

TEST(SiteWordsTest, groupsAKeyInFours) { EXPECT_EQ(site::groupedKey("98M2M8W5"), "98M2 M8W5"); }
