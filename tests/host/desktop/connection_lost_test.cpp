#include "host/desktop/gate.hpp"
#include "host/desktop/screen.hpp"

#include "support/test_databases.hpp"

#include <wx/button.h>
#include <wx/stattext.h>

namespace packhouse::test {

namespace {

using namespace std::chrono_literals;

/// A page with changes of its own and a button that needs the database.
class KeepingPage : public sdk::Page {
public:
    sdk::PageInfo info() const override { return {"test.keeping", "Keeping", "package", "Test", 1}; }
    wxWindow* create(wxWindow* parent) override { return new wxPanel(parent); }
    std::vector<sdk::PageAction> actions() const override
    {
        sdk::PageAction copy{.id = "copy", .label = "Copy"};
        copy.needsDatabase = false;
        return {{.id = "submit", .label = "Submit 6 changes", .isDefault = true}, copy};
    }
    void perform(const std::string&) override { ++m_performed; }
    int pendingChanges() const override { return 6; }
    void refresh() override { ++m_refreshed; }
    int m_performed = 0, m_refreshed = 0;
};

} // namespace

class ConnectionLostTest : public Desk {
protected:
    ConnectionLostTest() : m_gate{m_database.url().host, m_database.url().port}
    {
        data::Database::open(m_database.url(), data::Schema::studio);
        m_desktop = std::make_unique<host::desktop::Desktop>(m_loop, host::desktop::Wishes{.home = m_home.path(), .database = throughTheGate(), .pictures = "kept still"});
        std::vector<sdk::Page*> pages = frame().pages().all();
        pages.push_back(&m_page);
        frame().setPages(host::desktop::PageList{pages});
        open("test.keeping");
        EXPECT_TRUE(waitUntil([this] { return known() && !away(); }));
    }
    void TearDown() override
    {
        m_gate.open(); // so that the end waits for nothing
        m_desktop.reset();
        Desk::TearDown();
    }
    std::string throughTheGate() const
    {
        const data::DatabaseUrl& url = m_database.url();
        return "postgresql://" + url.user + ":" + url.password + "@127.0.0.1:" + std::to_string(m_gate.port()) + "/" + url.name;
    }
    bool known() { return m_desktop->connections().database().asked; }
    bool away() { return m_desktop->connections().database().lost.has_value(); }
    std::string sentence() { return frame().bars().sentence("database"); }
    wxButton* button(const std::string& says)
    {
        return shownChild<wxButton>(frame().front(), [&](const std::string& label) { return label.starts_with(says); });
    }
    void lose()
    {
        m_gate.shut();
        m_desktop->connections().ask();
        ASSERT_TRUE(waitUntil([this] { return sentence().find("No connection") != std::string::npos; }));
    }

    EmptyDatabase m_database{data::Engine::postgresql};
    Gate m_gate;
    TemporaryFolder m_home;
    KeepingPage m_page;
};

TEST_F(ConnectionLostTest, isSaidWithSinceWhenWhatIsKeptAndTheNextTry)
{
    EXPECT_EQ(sentence(), "");
    lose();
    EXPECT_NE(sentence().find("since"), std::string::npos) << sentence();
    EXPECT_NE(sentence().find("6 changes are kept here"), std::string::npos) << sentence();
    const auto countdown = [this] {
        auto* line = shownChild<wxStaticText>(&frame().bars(), [](const std::string& text) { return text.starts_with("Next try in"); });
        return line == nullptr ? std::string{} : line->GetLabelText().utf8_string();
    };
    ASSERT_TRUE(waitUntil([&] { return !countdown().empty(); }));
    auto* tryNow = shownChild<wxButton>(&frame().bars(), [](const std::string& label) { return label == "Try now"; });
    const std::string first = countdown();
    EXPECT_TRUE(waitUntil([&] { return countdown() != first && !countdown().empty(); }, 3s));
    EXPECT_EQ(tryNow, shownChild<wxButton>(&frame().bars(), [](const std::string& label) { return label == "Try now"; })) << "the button stays while the seconds run";
}

TEST_F(ConnectionLostTest, disablesWhatNeedsTheDatabaseAndSaysWhy)
{
    EXPECT_TRUE(button("Submit")->IsEnabled());
    lose();
    EXPECT_FALSE(button("Submit")->IsEnabled());
    EXPECT_NE(button("Submit")->GetToolTipText().Find("does not answer"), wxNOT_FOUND);
    EXPECT_TRUE(button("Copy")->IsEnabled());
    frame().perform("submit");
    EXPECT_EQ(m_page.m_performed, 0) << "neither by its key";
}

TEST_F(ConnectionLostTest, comesBackByItselfWithFreshPagesAndNoDeadButton)
{
    lose();
    const int before = m_page.m_refreshed;
    m_gate.open();
    ASSERT_TRUE(waitUntil([this] { return button("Submit")->IsEnabled(); }, 15s)) << "nobody pressed anything";
    EXPECT_GT(m_page.m_refreshed, before);
    EXPECT_NE(sentence().find("answers again"), std::string::npos) << sentence();
    EXPECT_EQ(m_page.pendingChanges(), 6);
    frame().perform("submit");
    EXPECT_EQ(m_page.m_performed, 1);
    EXPECT_EQ(sentence(), "") << "the next act takes the news away";
}

TEST_F(ConnectionLostTest, triesAtOnceWhenAsked)
{
    lose();
    m_gate.open();
    frame().bars().press("database", 0);
    EXPECT_TRUE(waitUntil([this] { return button("Submit")->IsEnabled(); }, 4s));
}

TEST_F(ConnectionLostTest, changesThatCannotBeKeptAreSaid)
{
    host().events().tell("kept.failed", "The disk is full.");
    EXPECT_TRUE(waitUntil([this] { return frame().bars().sentence("kept") == "The disk is full."; }));
}

} // namespace packhouse::test
