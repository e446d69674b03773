#include "packhouse/data/list_query.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using namespace std::chrono;
using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<std::string> fields{"state", "due", "customer", "class"};

TEST(FilterTest, takesWordsWithoutCaseAndAccents)
{
    EXPECT_THAT(parseFilter("  Łukasz\tÖZ  Weiß ", fields).words, ElementsAre("lukasz", "oz", "weiss"));
}

TEST(FilterTest, takesNothingFromNothing)
{
    for (const char* blank : {"", "   ", "\t\n"}) EXPECT_TRUE(parseFilter(blank, fields).empty()) << blank;
}

TEST(FilterTest, takesTermsOfItsFields)
{
    EXPECT_THAT(parseFilter("state:held Customer:\"two Words\" due:<fri", fields).terms,
                ElementsAre(FilterTerm{"state", Relation::has, "held", false}, FilterTerm{"customer", Relation::has, "two Words", false},
                            FilterTerm{"due", Relation::less, "fri", false}));
}

TEST(FilterTest, knowsEveryRelation)
{
    EXPECT_THAT(parseFilter("due:<1 due:<=2 due:>3 due:>=4 due:=5", fields).terms,
                ElementsAre(FilterTerm{"due", Relation::less, "1", false}, FilterTerm{"due", Relation::atMost, "2", false}, FilterTerm{"due", Relation::more, "3", false},
                            FilterTerm{"due", Relation::atLeast, "4", false}, FilterTerm{"due", Relation::equals, "5", false}));
}

TEST(FilterTest, negatesTermsAndWords)
{
    EXPECT_THAT(parseFilter("-class:3A -ada", fields).terms, ElementsAre(FilterTerm{"class", Relation::has, "3A", true}, FilterTerm{"", Relation::has, "ada", true}));
}

TEST(FilterTest, keepsAColonBehindAnythingElseInTheWord)
{
    const Filter filter = parseFilter("12:30 colour:red - :", fields);
    EXPECT_THAT(filter.words, ElementsAre("12:30", "colour:red", "-", ":"));
    EXPECT_THAT(filter.terms, IsEmpty());
}

TEST(FilterTest, waitsForTheValueThatIsStillTyped)
{
    EXPECT_TRUE(parseFilter("state:", fields).empty());
    EXPECT_TRUE(parseFilter("state:<", fields).empty());
    EXPECT_THAT(parseFilter("state:\"in pro", fields).terms, ElementsAre(FilterTerm{"state", Relation::has, "in pro", false}));
}

TEST(FilterTest, asksForAnEmptyCellByEmptyQuotes)
{
    EXPECT_THAT(parseFilter("class:\"\"", fields).terms, ElementsAre(FilterTerm{"class", Relation::equals, "", false}));
}

TEST(FilterTest, takesQuotedWordsAsOne)
{
    EXPECT_THAT(parseFilter("\"Anna Maria\" x", fields).words, ElementsAre("anna maria", "x"));
}

class DayTest : public testing::Test {
protected:
    const year_month_day wednesday = 2026y / April / 15;
    std::optional<year_month_day> day(std::string_view text, bool monthFirst = false) const { return dayOf(text, wednesday, monthFirst); }
};

TEST_F(DayTest, readsDatesAsPeopleWriteThem)
{
    EXPECT_EQ(day("2026-04-17"), 2026y / April / 17);
    EXPECT_EQ(day("17.4."), 2026y / April / 17);
    EXPECT_EQ(day("17.4.25"), 2025y / April / 17);
    EXPECT_EQ(day("17/4"), 2026y / April / 17);
    EXPECT_EQ(day("4/17", true), 2026y / April / 17);
    EXPECT_EQ(day("4/17/2027", true), 2027y / April / 17);
}

TEST_F(DayTest, takesTheNextDayOfThatNameTodayIncluded)
{
    EXPECT_EQ(day("fri"), 2026y / April / 17);
    EXPECT_EQ(day("Friday"), 2026y / April / 17);
    EXPECT_EQ(day("wed"), wednesday);
    EXPECT_EQ(day("tue"), 2026y / April / 21);
}

TEST_F(DayTest, countsFromToday)
{
    EXPECT_EQ(day("today"), wednesday);
    EXPECT_EQ(day("Tomorrow"), 2026y / April / 16);
    EXPECT_EQ(day("yesterday"), 2026y / April / 14);
    EXPECT_EQ(day("+7"), 2026y / April / 22);
    EXPECT_EQ(day("-15"), 2026y / March / 31);
}

TEST_F(DayTest, isNoneWhereNoneWasTyped)
{
    for (const char* text : {"", "f", "31.2.", "2026-02-30", "4/17", "xyz", "12", "+", "--3", "99999999999999", "1.2.3.4", "2026-4"}) EXPECT_FALSE(day(text)) << text;
}

} // namespace
} // namespace packhouse::data
