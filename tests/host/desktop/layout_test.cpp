#include "host/desktop/screen.hpp"

#include <wx/srchctrl.h>
#include <wx/utils.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace packhouse::test {

namespace {

using namespace std::chrono_literals;

/// The program itself, so that it can be killed.
class Program {
public:
    explicit Program(const std::filesystem::path& home) : m_child{fork()}
    {
        if (m_child != 0) return;
        execl(PACKHOUSE_DESKTOP, PACKHOUSE_DESKTOP, "--home", home.c_str(), nullptr);
        _exit(4);
    }
    ~Program() { kill(); }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;
    void kill()
    {
        if (m_child <= 0) return;
        ::kill(std::exchange(m_child, 0), SIGKILL);
        while (wait(nullptr) > 0) {}
    }

private:
    pid_t m_child;
};

} // namespace

class LayoutTest : public Screen {
protected:
    LayoutTest() { m_desktop->openFirstPages(); }
    /// As after a crash: nothing is closed or flushed but what is on the disk already.
    void again()
    {
        host().kept().flush();
        openOn(m_home.path());
        m_desktop->openFirstPages();
    }
    std::vector<std::string> ids() { return frame().tabs().ids(); }
    bool isInFront(const std::string& title)
    {
        for (wxWindow* panel : frame().tabs().GetChildren()) {
            const auto* tab = child<wxToggleButton>(panel);
            if (tab == nullptr || !tab->GetValue()) continue;
            return panel->IsShownOnScreen() && title.starts_with(tab->GetLabelText().utf8_string().substr(0, 3))
                && panel->GetScreenRect().GetRight() <= frame().GetScreenRect().GetRight();
        }
        return false;
    }
    wxSearchCtrl& filter() { return *child<wxSearchCtrl>(frame().front()); }
};

TEST_F(LayoutTest, theFirstDayBeginsWithToday)
{
    EXPECT_EQ(ids(), std::vector<std::string>{"host.today"});
}

TEST_F(LayoutTest, tabsAreThereAgainAndTheOneThatWasInFrontIsInFront)
{
    open("fulfill.queue");
    open("host.settings");
    open("host.plugins");
    frame().close("host.today");
    open("host.settings");
    again();
    EXPECT_EQ(ids(), (std::vector<std::string>{"fulfill.queue", "host.settings", "host.plugins"}));
    EXPECT_EQ(frame().front()->id(), "host.settings");
}

TEST_F(LayoutTest, aTabOfYesterdayReadsNothingUntilItComesToTheFront)
{
    open("fulfill.queue");
    open("host.today");
    again();
    EXPECT_EQ(frame().opened("fulfill.queue"), nullptr);
    ASSERT_TRUE(waitUntil([] { return wxWindow::FindFocus() != nullptr; }));
    press("Ctrl+Tab");
    ASSERT_NE(frame().opened("fulfill.queue"), nullptr);
    EXPECT_EQ(frame().front()->id(), "fulfill.queue");
    EXPECT_EQ(ids(), (std::vector<std::string>{"host.today", "fulfill.queue"}));
}

TEST_F(LayoutTest, aTabThatWaitsCanBeClosedUnread)
{
    open("fulfill.queue");
    open("host.today");
    again();
    EXPECT_TRUE(frame().close("fulfill.queue"));
    EXPECT_EQ(ids(), std::vector<std::string>{"host.today"});
    again();
    EXPECT_EQ(ids(), std::vector<std::string>{"host.today"});
}

TEST_F(LayoutTest, whereThereIsNoRoomForAllTabsTheOneInFrontIsShownWholeOrShortened)
{
    for (const sdk::Page* page : frame().pages().all()) frame().open(page->info().id);
    frame().SetSize(frame().FromDIP(wxSize{960, 600}));
    for (const std::string& id : ids()) {
        frame().open(id);
        const std::string title = frame().front()->page().info().title;
        EXPECT_TRUE(waitUntil([&] { return isInFront(title); }, 5s)) << id;
    }
}

TEST_F(LayoutTest, closeTheOthersLeavesOneTab)
{
    open("fulfill.queue");
    open("host.plugins");
    frame().closeOthers("fulfill.queue");
    EXPECT_EQ(ids(), std::vector<std::string>{"fulfill.queue"});
}

TEST_F(LayoutTest, theFilterOfAPageIsThereAgain)
{
    open("fulfill.queue");
    filter().SetValue("bennett");
    again();
    open("fulfill.queue");
    EXPECT_EQ(filter().GetValue(), "bennett");
    filter().SetValue("");
    again();
    open("fulfill.queue");
    EXPECT_EQ(filter().GetValue(), "");
}

TEST_F(LayoutTest, theWindowHasItsSizeAgain)
{
    frame().SetSize(frame().FromDIP(wxSize{1100, 700}));
    ASSERT_TRUE(waitUntil([this] { return host().kept().find("layout/shell/window").value_or("").find("1100") != std::string::npos; }));
    host().kept().flush();
    m_desktop.reset();
    m_desktop = std::make_unique<host::desktop::Desktop>(m_loop, host::desktop::Wishes{.home = m_home.path()});
    EXPECT_TRUE(waitUntil([this] { return frame().GetSize() == frame().FromDIP(wxSize{1100, 700}); }));
}

TEST_F(LayoutTest, whatIsFoldedPinnedAndNarrowedIsSoAgain)
{
    open("fulfill.queue");
    press("Ctrl+D");
    press("Ctrl+B");
    EXPECT_TRUE(frame().navigation().narrowed());
    EXPECT_EQ(frame().navigation().pinned(), std::vector<std::string>{"fulfill.queue"});
    again();
    EXPECT_TRUE(frame().navigation().narrowed());
    EXPECT_EQ(frame().navigation().pinned(), std::vector<std::string>{"fulfill.queue"});
    open("fulfill.queue");
    press("Ctrl+D");
    EXPECT_TRUE(frame().navigation().pinned().empty());
}

TEST_F(LayoutTest, tabsAreThereAgainAfterTheProgramWasKilled)
{
    open("fulfill.queue");
    host().kept().flush();
    m_desktop.reset();
    const auto kept = m_home.path() / "kept";
    {
        Program program{m_home.path()};
        std::this_thread::sleep_for(3s); // opens its window
        program.kill();
    }
    openOn(m_home.path());
    m_desktop->openFirstPages();
    EXPECT_EQ(ids(), (std::vector<std::string>{"host.today", "fulfill.queue"}));
    EXPECT_EQ(frame().front()->id(), "fulfill.queue");
}

} // namespace packhouse::test
