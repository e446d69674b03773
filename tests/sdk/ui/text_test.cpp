#include <packhouse/sdk/native/ui/text.hpp>

#include <gtest/gtest.h>

#include <unicode/locid.h>

namespace packhouse::ui {

namespace {

/// Numbers, money and days as one country writes them. They are spelled out here as ICU joins them: no-break spaces between amount and sign.
class TextTest : public testing::Test {
protected:
    ~TextTest() override { in(m_before); }

    static void in(const icu::Locale& locale)
    {
        UErrorCode error = U_ZERO_ERROR;
        icu::Locale::setDefault(locale, error);
    }
    static std::string money(const std::string& amount, const std::string& currency) { return shownMoney(data::Money::of(amount, data::Currency::of(currency))); }
    static std::string day() { return shownLongDate(data::instantFromIso("2026-04-14T09:00:00Z")); }

private:
    icu::Locale m_before = icu::Locale::getDefault();
};
} // namespace

TEST_F(TextTest, germanGroupsByPointsAndPutsTheSignOfMoneyBehind)
{
    in(icu::Locale::getGermany());
    EXPECT_EQ(shownNumber(1234567), "1.234.567");
    EXPECT_EQ(money("1234.50", "EUR"), "1.234,50\u00a0€");
    EXPECT_EQ(money("-36.00", "EUR"), "−36,00\u00a0€");
    EXPECT_EQ(day(), "Dienstag, 14. April 2026");
}

TEST_F(TextTest, theUnitedStatesGroupByCommasAndPutTheSignOfMoneyInFront)
{
    in(icu::Locale::getUS());
    EXPECT_EQ(shownNumber(1234567), "1,234,567");
    EXPECT_EQ(money("1234.50", "USD"), "$1,234.50");
    EXPECT_EQ(money("-36.00", "USD"), "−$36.00");
    EXPECT_EQ(day(), "Tuesday 14 April 2026");
}

TEST_F(TextTest, switzerlandGroupsByApostrophesAndWritesItsCurrencyInFront)
{
    in(icu::Locale{"de", "CH"});
    EXPECT_EQ(shownNumber(1234567), "1’234’567");
    EXPECT_EQ(money("1234.50", "CHF"), "CHF\u00a01’234.50");
}

TEST_F(TextTest, yenHaveNoFractions)
{
    in(icu::Locale::getJapan());
    EXPECT_EQ(money("3600", "JPY"), "￥3,600");
    in(icu::Locale::getGermany());
    EXPECT_EQ(money("3600", "JPY"), "3.600\u00a0¥");
}

TEST_F(TextTest, aComputerWithoutALanguageWritesAsThisHouseDoes)
{
    in(icu::Locale{"en", "US", "POSIX"});
    EXPECT_EQ(shownNumber(1234567), "1,234,567");
    EXPECT_EQ(money("1234.50", "USD"), "$1,234.50");
    EXPECT_EQ(day(), "Tuesday 14 April 2026");
}

TEST_F(TextTest, aSheetsNumberReadsTheSameInEachCountry)
{
    for (const char* country : {"de_DE", "en_US", "de_CH", "ja_JP", "en_US_POSIX"}) {
        in(icu::Locale{country});
        EXPECT_EQ(shownSheet(184205), "184\u2009205") << country;
        EXPECT_EQ(shownSheet(42), "42") << country;
    }
}

} // namespace packhouse::ui
