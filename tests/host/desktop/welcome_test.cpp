#include "host/desktop/connect_form.hpp"
#include "host/desktop/first_start.hpp"
#include "host/desktop/screen.hpp"

#include "support/test_databases.hpp"

namespace packhouse::test {

using host::desktop::ConnectForm;
using host::desktop::ServerAddress;
namespace fs = std::filesystem;
using namespace std::chrono_literals;

/// The window on a home in which nothing is yet.
class WelcomeTest : public Desk {
protected:
    WelcomeTest()
    {
        openOn(m_home.path());
        m_desktop->openFirstPages();
        waitFor("host.welcome");
    }
    void TearDown() override { Desk::TearDown(); }

    bool goesOn(std::chrono::milliseconds limit = 20s)
    {
        return waitUntil([this] { return frame().front() != nullptr && frame().front()->page().info().id == "host.today"; }, limit);
    }
    ConnectForm& form() { return *child<ConnectForm>(frame().front()); }

    TemporaryFolder m_home;
};

TEST_F(WelcomeTest, nothingIsMadeBeforeAWayIsChosen)
{
    EXPECT_EQ(frame().front()->page().info().id, "host.welcome");
    EXPECT_FALSE(fs::exists(m_home.path() / "studio"));
    EXPECT_FALSE(fs::exists(m_home.path() / "site"));
    EXPECT_FALSE(fs::exists(m_home.path() / "settings.json"));
}

TEST_F(WelcomeTest, aNewStudioIsMadeAndTheWindowGoesOnInIt)
{
    click("New studio on this computer");
    ASSERT_TRUE(goesOn());
    EXPECT_TRUE(fs::exists(m_home.path() / "studio" / "studio.db"));
    EXPECT_NE(frame().pages().find("fulfill.queue"), nullptr);
    open("fulfill.queue");
}

TEST_F(WelcomeTest, theSampleStudioIsMadeAndTheWindowGoesOnInIt)
{
    click("Try the sample studio");
    ASSERT_TRUE(goesOn(3min)) << view().bars().sentence("making");
    EXPECT_TRUE(fs::exists(m_home.path() / "sample.json"));
    EXPECT_EQ(host().settings().text("studio.name", ""), "Lakeside Portraits");
}

TEST_F(WelcomeTest, stoppingTheSampleLeavesNothingOfIt)
{
    click("Try the sample studio");
    ASSERT_TRUE(waitUntil([&] { return fs::exists(m_home.path() / "sample.part" / "studio"); }, 60s));
    click("Cancel");
    ASSERT_TRUE(waitUntil([&] { return !view().bars().sentence("making").empty(); }, 30s));
    EXPECT_EQ(view().bars().sentence("making"), "The sample studio was stopped. Nothing of it was kept.");
    EXPECT_FALSE(fs::exists(m_home.path() / "sample.part"));
    EXPECT_FALSE(fs::exists(m_home.path() / "studio"));
    EXPECT_EQ(frame().front()->page().info().id, "host.welcome");
}

TEST_F(WelcomeTest, theTestSaysPlainlyThatAServerDoesNotAnswer)
{
    click("Connect to a studio");
    form().onTest({.host = "127.0.0.1:1", .database = "packhouse", .user = "marta", .password = "secret-4711"});
    ASSERT_TRUE(waitUntil([&] { return !form().said().empty() && form().said() != "Asking the database…"; }, 60s));
    EXPECT_NE(form().said().find("127.0.0.1"), std::string::npos) << form().said();
    EXPECT_EQ(form().said().find("secret-4711"), std::string::npos) << form().said();
}

TEST_F(WelcomeTest, anEmptyFieldIsNamedBeforeAnythingIsAsked)
{
    click("Connect to a studio");
    form().onTest({.host = "studio-server"});
    ASSERT_TRUE(waitUntil([&] { return form().said() == "Type the user that the database knows you by."; })) << form().said();
}

TEST_F(WelcomeTest, aServersEmptyDatabaseIsTestedWithoutChangeThenMadeAStudio)
{
    EmptyDatabase database{data::Engine::postgresql};
    const data::DatabaseUrl& url = database.url();
    const ServerAddress address{data::Engine::postgresql, url.host + (url.port == 0 ? "" : ":" + std::to_string(url.port)), url.name, url.user, url.password};
    EXPECT_NE(host::desktop::testStudio(address).find("is empty"), std::string::npos);
    EXPECT_NE(host::desktop::testStudio(address).find("is empty"), std::string::npos) << "the first test changed it";
    form().onConnect(address);
    ASSERT_TRUE(goesOn()) << form().said();
    EXPECT_EQ(studio().url().name, url.name);
    EXPECT_EQ(host().settings().text("database.studio", "").find(url.password), std::string::npos);
    EXPECT_NE(host::desktop::testStudio(address).find("has a studio"), std::string::npos);
    m_desktop.reset();
}

} // namespace packhouse::test
