#include "host/desktop/screen.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/palette.hpp>
#include <packhouse/sdk/native/ui/side_panel.hpp>
#include <packhouse/sdk/native/ui/style.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

#include <wx/toplevel.h>

namespace packhouse::test {

using FrameTest = Screen;

TEST_F(FrameTest, opensThePagesOfPluginsThatItDoesNotKnow)
{
    std::vector<std::string> ids;
    for (const sdk::Page* page : frame().pages().all()) ids.push_back(page->info().id);
    for (const char* id : {"host.today", "fulfill.queue", "tsios.jobs", "tsadmin.offers", "host.plugins"}) EXPECT_NE(std::ranges::find(ids, id), ids.end()) << id;
    for (const std::string& id : ids) open(id);
    EXPECT_EQ(frame().tabs().ids(), ids);
}

TEST_F(FrameTest, opensAPageByItsKeyAndFindsItAgainInsteadOfOpeningItTwice)
{
    press("Ctrl+3");
    waitFor("fulfill.queue");
    press("Ctrl+1");
    press("Ctrl+3");
    EXPECT_EQ(frame().tabs().ids(), (std::vector<std::string>{"fulfill.queue", "host.today"}));
    EXPECT_EQ(frame().front()->page().info().id, "fulfill.queue");
}

TEST_F(FrameTest, goesRoundTheTabsClosesThemAndBringsThemBackByKey)
{
    open("fulfill.queue");
    open("tsadmin.offers");
    press("Ctrl+Tab");
    EXPECT_EQ(frame().front()->page().info().id, "fulfill.queue");
    press("Ctrl+W");
    EXPECT_EQ(frame().tabs().ids(), std::vector<std::string>{"tsadmin.offers"});
    press("Ctrl+Shift+T");
    EXPECT_EQ(frame().front()->page().info().id, "fulfill.queue");
}

TEST_F(FrameTest, hidesTheRightPanelByKeyAndWhenTheWindowIsNarrow)
{
    open("tsadmin.offers");
    auto* panel = child<ui::SidePanel>(frame().front());
    ASSERT_NE(panel, nullptr);
    EXPECT_TRUE(panel->IsShown());
    press("F8");
    EXPECT_FALSE(panel->IsShown());
    press("F8");
    EXPECT_TRUE(panel->IsShown());
}

TEST_F(FrameTest, namesTheDatabaseThatDoesNotAnswerAndStaysAlive)
{
    open("fulfill.queue");
    m_desktop.reset();
    m_desktop = std::make_unique<host::desktop::Desktop>(m_loop, host::desktop::Wishes{.home = m_home.path(), .database = "sqlite:///nowhere/at/all/studio.db", .pictures = "kept still"});
    open("fulfill.queue");
    auto* view = dynamic_cast<ui::View*>(frame().front()->work());
    ASSERT_NE(view, nullptr);
    EXPECT_TRUE(waitUntil([this] { return !frame().bars().sentence("database").empty(); }));
    EXPECT_TRUE(view->bars().sentence("queue").empty()) << "the window says it once for all its pages";
    EXPECT_EQ(frame().front()->page().facts(), "not read yet");
    open("tsadmin.offers");
    EXPECT_EQ(frame().tabs().ids().size(), 2U);
}

TEST_F(FrameTest, tellsScreenReadersTheNamesOfListsAndButtons)
{
    open("fulfill.queue");
    EXPECT_EQ(ui::controlName(frame().navigation().list()), "Navigation");
    auto* table = child<ui::Table>(frame().front());
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(ui::controlName(table), "Sheets");
}

TEST_F(FrameTest, followsTheThemeWhileItRuns)
{
    open("tsadmin.offers");
    auto* panel = child<ui::SidePanel>(frame().front());
    const wxColour light = panel->GetBackgroundColour(), ink = ui::ink(ui::Tone::blue);
    ui::preferDark(true);
    EXPECT_TRUE(waitUntil([&] { return panel->GetBackgroundColour() != light; }));
    EXPECT_NE(ui::ink(ui::Tone::blue), ink);
    ui::preferDark(false);
    EXPECT_TRUE(waitUntil([&] { return panel->GetBackgroundColour() == light; }));
}

TEST_F(FrameTest, lettingAPageGoStopsWhatItReads)
{
    open("tsadmin.offers");
    frame().front()->page().refresh();
    ASSERT_TRUE(frame().front()->page().loading());
    ASSERT_TRUE(frame().close("tsadmin.offers"));
    EXPECT_TRUE(waitUntil([this] { return std::ranges::none_of(host().tasks().states(), &sdk::TaskState::running); }));
    EXPECT_EQ(frame().opened("tsadmin.offers"), nullptr);
}

} // namespace packhouse::test
