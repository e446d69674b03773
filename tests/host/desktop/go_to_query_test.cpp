#include "host/desktop/go_to_query.hpp"

#include <gtest/gtest.h>

namespace packhouse::host::desktop {

namespace {

Choice called(const std::string& title, const std::string& place = {}, bool exact = false)
{
    Choice choice;
    choice.hit.title = title;
    choice.hit.place = place;
    choice.hit.exact = exact;
    return choice;
}

std::vector<std::string> titles(const std::vector<Choice>& choices)
{
    std::vector<std::string> titles;
    for (const Choice& choice : choices) titles.push_back(choice.hit.title);
    return titles;
}

std::vector<std::string> ids(const Found& found)
{
    std::vector<std::string> ids;
    for (const ChoiceGroup& group : found.groups()) ids.push_back(group.id);
    return ids;
}

using Words = std::vector<std::string>;

} // namespace

TEST(GoToQueryTest, aSignBeforeTheWordsNarrowsTheSearch)
{
    EXPECT_EQ(readGoTo(" benn "), (GoToQuery{0, "benn"}));
    EXPECT_EQ(readGoTo("@ olivia"), (GoToQuery{'@', "olivia"}));
    EXPECT_EQ(readGoTo(">hold order"), (GoToQuery{'>', "hold order"}));
    EXPECT_EQ(readGoTo("#184204"), (GoToQuery{'#', "184204"}));
    EXPECT_EQ(readGoTo("/"), (GoToQuery{'/', ""}));
    EXPECT_TRUE(readGoTo("  ").empty());
}

TEST(GoToQueryTest, eachWordBeginsAWordWithoutCaseAndAccents)
{
    EXPECT_TRUE(matches("zoe mu", "Zoë Müller"));
    EXPECT_TRUE(matches("mül ZO", "Zoë Müller"));
    EXPECT_FALSE(matches("oe", "Zoë Müller"));
    EXPECT_TRUE(matches("", "anything"));
    EXPECT_TRUE(matches("ost mary", "Ost St Mary's"));
}

TEST(GoToQueryTest, whatBeginsWithTheWordsComesFirstAndWhatIsCalledSoIsExact)
{
    const auto found = matching("print", {called("Last print"), called("Printers"), called("Print")}, 5);
    EXPECT_EQ(titles(found), (Words{"Print", "Printers", "Last print"}));
    EXPECT_TRUE(found.front().hit.exact);
    EXPECT_FALSE(found[1].hit.exact);
    EXPECT_EQ(matching("print", {called("Printers"), called("Print")}, 1).size(), 1U);
}

TEST(GoToQueryTest, groupsStandByPositionButOneWithAnExactKeyIsFirst)
{
    Found found;
    found.begin({"orders", "children"});
    found.take({"children", "Children", 200, {called("Olivia", "subject:1")}});
    found.take({"orders", "Orders", 100, {called("7KQX4MWD", "order:7KQX4MWD")}});
    EXPECT_EQ(ids(found), (Words{"orders", "children"}));
    found.begin({"orders", "children"});
    found.take({"children", "Children", 200, {called("Ethan", "subject:2"), called("Olivia", "subject:1", true)}});
    EXPECT_EQ(ids(found), (Words{"children", "orders"}));
    EXPECT_EQ(found.groups().front().choices.front().hit.title, "Olivia");
    ASSERT_TRUE(found.exact());
    EXPECT_EQ(found.exact()->hit.place, "subject:1");
}

TEST(GoToQueryTest, oldRowsOfAGroupStayUntilItsNewAnswerButAreNoAnswer)
{
    Found found;
    found.begin({"orders"});
    found.take({"orders", "Orders", 100, {called("7KQX4MWD", "order:7KQX4MWD", true)}});
    EXPECT_TRUE(found.complete());
    found.begin({"orders"});
    EXPECT_EQ(ids(found), Words{"orders"});
    EXPECT_FALSE(found.exact()) << "the old key is not what is typed now";
    EXPECT_FALSE(found.best());
    found.take({"orders", "Orders", 100, {}});
    EXPECT_TRUE(ids(found).empty());
}

TEST(GoToQueryTest, aGroupThatIsNotAskedAnyMoreGoesAtOnce)
{
    Found found;
    found.begin({"orders"});
    found.take({"orders", "Orders", 100, {called("7KQX4MWD")}});
    found.begin({"children"});
    EXPECT_TRUE(ids(found).empty());
}

TEST(GoToQueryTest, aPlaceStandsOnceWhoeverFindsIt)
{
    Found found;
    found.begin({"a", "b"});
    found.take({"a", "A", 1, {called("Queue", "fulfill.queue")}});
    found.take({"b", "B", 2, {called("The queue", "fulfill.queue")}});
    EXPECT_EQ(ids(found), Words{"a"});
}

TEST(GoToQueryTest, aSearchThatFailsIsSaidAndTheOthersStay)
{
    Found found;
    found.begin({"a", "b"});
    found.take({"a", "A", 1, {called("Queue", "fulfill.queue")}});
    found.failed("b", "Orders: the database does not answer");
    EXPECT_TRUE(found.complete());
    EXPECT_EQ(found.troubles(), Words{"Orders: the database does not answer"});
    EXPECT_EQ(ids(found), Words{"a"});
}

} // namespace packhouse::host::desktop
