#include "host/desktop/screen.hpp"

#include <packhouse/data/job_repository.hpp>
#include <packhouse/sdk/native/ui/access.hpp>

namespace packhouse::test {

class GoToTest : public Screen {
protected:
    host::desktop::GoTo& goTo() { return m_desktop->goTo(); }
    void ask(const std::string& text)
    {
        press("Ctrl+K");
        type(text);
        ASSERT_TRUE(waitUntil([this] { return !goTo().searching(); }));
    }
    std::string chosen() { return goTo().list().selected() == nullptr ? std::string{} : goTo().list().selected()->hit.title; }
    std::string inFront() { return frame().front()->page().info().id; }
    bool comesToFront(const std::string& id)
    {
        return waitUntil([&] { return frame().front() != nullptr && inFront() == id; });
    }
    data::Subject olivia()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        data::JobRepository jobs{work};
        return jobs.subjects(jobs.all().front().id).front();
    }
    std::string jobKey()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::JobRepository{work}.all().front().key;
    }
};

TEST_F(GoToTest, opensOverThePageAndEscapeGivesTheFocusBack)
{
    open("fulfill.queue");
    wxWindow* before = wxWindow::FindFocus();
    press("Ctrl+K");
    EXPECT_TRUE(goTo().IsShownOnScreen());
    EXPECT_TRUE(goTo().line().HasFocus());
    EXPECT_EQ(ui::controlName(&goTo().line()), "Go to");
    EXPECT_EQ(ui::controlName(&goTo().list()), "Found");
    press("Esc");
    EXPECT_FALSE(goTo().IsShown());
    EXPECT_EQ(wxWindow::FindFocus(), before);
}

TEST_F(GoToTest, anOrderKeyAndEnterOpensItInTwoStrokesAndTheKey)
{
    open("host.today");
    press("Ctrl+K");
    type("7KQX4MWD");
    press("Enter");
    EXPECT_TRUE(comesToFront("order:7KQX4MWD"));
    EXPECT_FALSE(goTo().IsShown());
}

TEST_F(GoToTest, anEnterBeforeTheAnswerWaitsForTheKeyInsteadOfTakingWhatStandsThere)
{
    open("host.today");
    press("Ctrl+K");
    goTo().line().SetValue("7kqx4mwd"); // all at once: no search has answered when Enter comes
    press("Enter");
    EXPECT_TRUE(comesToFront("order:7KQX4MWD"));
}

TEST_F(GoToTest, findsAChildByTheBeginningOfItsNameAndOpensItInItsJob)
{
    open("host.today");
    ask("@" + olivia().firstName.substr(0, 3) + " " + olivia().lastName.substr(0, 3));
    EXPECT_EQ(chosen(), olivia().firstName + " " + olivia().lastName);
    EXPECT_EQ(goTo().list().selected()->hit.key, olivia().key);
    press("Enter");
    EXPECT_TRUE(comesToFront("job:" + jobKey()));
    EXPECT_TRUE(waitUntil([this] { return frame().front()->page().selectedPlace() == "job:" + jobKey() + "#subject:" + olivia().key; })) << frame().front()->page().selectedPlace();
}

TEST_F(GoToTest, findsPagesAndSettingsByTheirWords)
{
    open("host.today");
    ask("queue");
    EXPECT_TRUE(waitUntil([this] { return chosen() == "Queue"; })) << chosen();
    press("Enter");
    EXPECT_TRUE(comesToFront("fulfill.queue"));
    ask("address");
    ASSERT_NE(goTo().list().selected(), nullptr);
    EXPECT_TRUE(goTo().list().selected()->hit.place.starts_with("host.settings#")) << goTo().list().selected()->hit.place;
}

TEST_F(GoToTest, theSignForCommandsShowsOnlyThemWithTheirKeysAndRunsThem)
{
    open("fulfill.queue");
    ask("> tasks");
    ASSERT_NE(goTo().list().selected(), nullptr);
    EXPECT_EQ(goTo().list().selected()->hit.key, "Ctrl+J");
    press("Enter");
    EXPECT_FALSE(goTo().IsShown());
    EXPECT_TRUE(waitUntil([this] { return frame().drawers().front()->IsShown(); }));
}

TEST_F(GoToTest, arrowsChooseWhileTheFocusStaysInTheLineAndHeadsArePassedOver)
{
    open("host.today");
    ask("o");
    const std::string first = chosen();
    ASSERT_GT(goTo().list().count(), 1U);
    press("Down");
    EXPECT_NE(chosen(), first);
    EXPECT_NE(goTo().list().selected(), nullptr) << "a head was chosen";
    EXPECT_TRUE(goTo().line().HasFocus());
    press("Up");
    EXPECT_EQ(chosen(), first);
}

TEST_F(GoToTest, controlEnterOpensBehindThePageInFront)
{
    open("host.today");
    ask("7KQX4MWD");
    press("Ctrl+Enter");
    EXPECT_TRUE(waitUntil([this] { return frame().opened("order:7KQX4MWD") != nullptr; }));
    EXPECT_TRUE(comesToFront("host.today"));
}

TEST_F(GoToTest, anEmptyLineShowsWhatWasOpenedLatelyAlsoTomorrow)
{
    open("host.today");
    ask("7KQX4MWD");
    press("Enter");
    ASSERT_TRUE(comesToFront("order:7KQX4MWD"));
    host().kept().flush();
    openOn(m_home.path());
    open("host.today");
    press("Ctrl+K");
    EXPECT_TRUE(waitUntil([this] { return chosen() == "7KQX4MWD"; })) << chosen();
}

TEST_F(GoToTest, keysOfThePageBelowDoNothingWhileItIsOpen)
{
    open("fulfill.queue");
    press("Ctrl+K");
    press("Ctrl+W");
    press("F5");
    EXPECT_NE(frame().opened("fulfill.queue"), nullptr);
    EXPECT_TRUE(goTo().IsShown());
}

TEST_F(GoToTest, controlLFindsAChild)
{
    open("tsios.jobs");
    press("Ctrl+L");
    EXPECT_TRUE(goTo().IsShown());
    type(olivia().firstName.substr(0, 3) + " " + olivia().lastName.substr(0, 3));
    ASSERT_TRUE(waitUntil([this] { return !goTo().searching(); }));
    EXPECT_TRUE(goTo().line().GetValue().StartsWith("@"));
    EXPECT_EQ(chosen(), olivia().firstName + " " + olivia().lastName);
}

TEST_F(GoToTest, closesWhenAPageOpensOrTheFocusGoesElsewhere)
{
    open("host.today");
    press("Ctrl+K");
    host().events().tell("page.open", "jobs.jobs");
    EXPECT_TRUE(comesToFront("jobs.jobs"));
    EXPECT_FALSE(goTo().IsShown());
    press("Ctrl+K");
    EXPECT_TRUE(goTo().IsShown());
    frame().navigation().list()->SetFocus();
    EXPECT_TRUE(waitUntil([this] { return !goTo().IsShown(); }));
}

TEST_F(GoToTest, saysWhatIsNotFoundAndWhatHelps)
{
    open("host.today");
    ask("qqqqzzzz");
    EXPECT_EQ(goTo().list().count(), 0U);
    EXPECT_TRUE(waitUntil([this] { return shownChild<wxStaticText>(&goTo(), [](const std::string& text) { return text.find("qqqqzzzz") != std::string::npos; }) != nullptr; }));
}

} // namespace packhouse::test
