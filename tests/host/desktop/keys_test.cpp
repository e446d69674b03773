#include "host/desktop/screen.hpp"

#include <wx/textctrl.h>

namespace packhouse::test {

namespace {

using host::desktop::KeyHabit;
using host::desktop::KeyTable;
using sdk::PageAction;

std::vector<std::string> keysOf(const std::vector<PageAction>& actions)
{
    std::vector<std::string> keys;
    for (const PageAction& action : actions) keys.push_back(action.key);
    return keys;
}

PageAction action(const std::string& id, const std::string& key, const std::string& originalKey = {})
{
    return {.id = id, .label = id, .key = key, .originalKey = originalKey};
}

/// Counts what reaches it.
class CountingPage : public sdk::Page {
public:
    sdk::PageInfo info() const override { return {"test.counting", "Counting", "package", "Test", 1}; }
    wxWindow* create(wxWindow* parent) override
    {
        auto* panel = new wxPanel(parent);
        m_text = new wxTextCtrl(panel, wxID_ANY, "words");
        m_list = new wxPanel(panel, wxID_ANY, {0, 40}, {100, 40}, wxWANTS_CHARS);
        return panel;
    }
    std::vector<PageAction> actions() const override
    {
        PageAction print = action("print", "");
        print.isDefault = true;
        return {print, action("remove", "Del", "Shift+Ctrl+Z"), action("quit", "Ctrl+Q"), action("first", "Ctrl+1"), action("second", "Ctrl+1")};
    }
    void perform(const std::string& id) override { ++m_done[id]; }
    std::string undoName() const override { return m_steps > 0 ? "hold 4 sheets" : ""; }
    std::string redoName() const override { return m_undone > 0 ? "hold 4 sheets" : ""; }
    void undo() override { --m_steps, ++m_undone; }
    void redo() override { ++m_steps, --m_undone; }
    bool can(sdk::EditCommand command) const override { return command == sdk::EditCommand::copy; }
    void edit(sdk::EditCommand command) override { ++m_edited[command]; }

    wxTextCtrl* m_text = nullptr;
    wxWindow* m_list = nullptr;
    int m_steps = 1, m_undone = 0;
    int pendingChanges() const override { return m_pending; }
    bool mayClose() override { return ++m_asked, false; }

    int m_pending = 0, m_asked = 0;
    std::map<std::string, int> m_done;
    std::map<sdk::EditCommand, int> m_edited;
};

} // namespace

TEST(KeyTableTest, theLaterOfTwoActionsGoesWithoutAndIsListed)
{
    KeyTable keys;
    EXPECT_EQ(keysOf(keys.keyed("Queue", {action("Print", "Ctrl+P"), action("Post", "Ctrl+P")})), (std::vector<std::string>{"Ctrl+P", ""}));
    ASSERT_EQ(keys.refused().size(), 1U);
    EXPECT_EQ(keys.refused().front().action, "Post");
    EXPECT_EQ(keys.refused().front().takenBy, "Print");
    EXPECT_EQ(keys.refused().front().page, "Queue");
    keys.keyed("Queue", {action("Print", "Ctrl+P"), action("Post", "Ctrl+P")});
    EXPECT_EQ(keys.refused().size(), 1U) << "listed once however often the page is asked";
}

TEST(KeyTableTest, aKeyOfTheWindowIsNoPagesHoweverItIsSpelled)
{
    KeyTable keys;
    keys.own("Shift+Ctrl+T", "Reopen tab");
    EXPECT_EQ(keysOf(keys.keyed("Queue", {action("Tell", "Ctrl+Shift+T"), action("Print", "Ctrl+P")})), (std::vector<std::string>{"", "Ctrl+P"}));
    EXPECT_EQ(keys.refused().front().takenBy, "Reopen tab");
}

TEST(KeyTableTest, theHabitChoosesBetweenTheKeysOfTheOriginalAndOfTheDesktop)
{
    KeyTable keys;
    const std::vector<PageAction> actions{action("remove", "Del", "Shift+Ctrl+Z"), action("print", "Ctrl+P")};
    EXPECT_EQ(keysOf(keys.keyed("Queue", actions)), (std::vector<std::string>{"Shift+Ctrl+Z", "Ctrl+P"}));
    keys.choose(KeyHabit::desktop);
    EXPECT_EQ(keysOf(keys.keyed("Queue", actions)), (std::vector<std::string>{"Del", "Ctrl+P"}));
}

class KeysTest : public Screen {
protected:
    KeysTest()
    {
        frame().setPages(host::desktop::PageList{{&m_page}});
        open("test.counting");
        m_page.m_list->SetFocus();
    }
    void TearDown() override
    {
        m_desktop.reset(); // before the page goes
        Screen::TearDown();
    }
    std::string editItem(std::size_t place) { return frame().GetMenuBar()->GetMenu(1)->FindItemByPosition(place)->GetItemLabelText().utf8_string(); }

    CountingPage m_page;
};

TEST_F(KeysTest, keysOfThePageReachItAndThoseOfTheWindowDoNot)
{
    press("Ctrl+1");
    EXPECT_EQ(m_page.m_done["first"], 1);
    EXPECT_EQ(m_page.m_done["second"], 0);
    EXPECT_EQ(m_page.m_done["quit"], 0);
    EXPECT_EQ(frame().refusedKeys().size(), 2U);
}

TEST_F(KeysTest, undoAndRedoAreNamedAndReachThePage)
{
    const auto label = [this] {
        wxMenuEvent opens{wxEVT_MENU_OPEN, wxID_NONE, frame().GetMenuBar()->GetMenu(1)};
        frame().ProcessWindowEvent(opens);
        return editItem(0);
    };
    EXPECT_EQ(label(), "Undo: hold 4 sheets");
    press("Ctrl+Z");
    EXPECT_EQ(m_page.m_undone, 1);
    EXPECT_EQ(label(), "Undo");
    press("Ctrl+Y");
    EXPECT_EQ(m_page.m_undone, 0);
}

TEST_F(KeysTest, shiftCtrlZRemovesAsInTheOriginalButDirectlyAfterAnUndoItRedoes)
{
    press("Shift+Ctrl+Z");
    EXPECT_EQ(m_page.m_done["remove"], 1);
    press("Ctrl+Z");
    press("Shift+Ctrl+Z");
    EXPECT_EQ(m_page.m_undone, 0) << "redone";
    press("Shift+Ctrl+Z");
    EXPECT_EQ(m_page.m_done["remove"], 1) << "with nothing left it only sounds";
    press("F5");
    press("Shift+Ctrl+Z");
    EXPECT_EQ(m_page.m_done["remove"], 2);
}

TEST_F(KeysTest, withTheKeysOfTheDesktopShiftCtrlZRedoesAndDeleteRemoves)
{
    host().settings().set("desktop.keys", "desktop");
    ASSERT_TRUE(waitUntil([this] { return frame().keyHabit() == KeyHabit::desktop; }));
    press("Ctrl+Z");
    press("F5");
    press("Shift+Ctrl+Z");
    EXPECT_EQ(m_page.m_undone, 0);
    EXPECT_EQ(m_page.m_done["remove"], 0);
    press("Delete");
    EXPECT_EQ(m_page.m_done["remove"], 1);
}

TEST_F(KeysTest, copyIsTheTextFieldsWhereOneHasTheFocusAndElseThePages)
{
    press("Ctrl+C");
    EXPECT_EQ(m_page.m_edited[sdk::EditCommand::copy], 1);
    press("Ctrl+X");
    EXPECT_EQ(m_page.m_edited[sdk::EditCommand::cut], 0) << "the page says that it cannot";
    m_page.m_text->SetFocus();
    press("Ctrl+A");
    EXPECT_EQ(m_page.m_text->GetStringSelection(), "words");
    press("Ctrl+X");
    EXPECT_EQ(m_page.m_text->GetValue(), "");
    EXPECT_EQ(m_page.m_edited[sdk::EditCommand::copy], 1);
}

TEST_F(KeysTest, whatWasTypedIsUndoneInItsFieldAndNotOnThePage)
{
    m_page.m_text->SetFocus();
    ASSERT_TRUE(waitUntil([this] { return m_page.m_text->HasFocus(); }));
    m_page.m_text->SetInsertionPointEnd();
    type("x");
    ASSERT_EQ(m_page.m_text->GetValue(), "wordsx");
    press("Ctrl+Z");
    EXPECT_EQ(m_page.m_text->GetValue(), "words");
    press("Shift+Ctrl+Z");
    EXPECT_EQ(m_page.m_text->GetValue(), "wordsx");
    EXPECT_EQ(m_page.m_undone, 0);
    EXPECT_EQ(m_page.m_done["remove"], 0);
}

TEST_F(KeysTest, enterTriggersTheDefaultActionWhereNoControlTakesIt)
{
    press("Enter");
    EXPECT_EQ(m_page.m_done["print"], 1);
    m_page.m_text->SetFocus();
    press("Enter");
    EXPECT_EQ(m_page.m_done["print"], 1);
}

TEST_F(KeysTest, quittingAsksNothingAboutChangesThatAreKept)
{
    wxTheApp->SetExitOnFrameDelete(false);
    const wxWeakRef<host::desktop::Frame> window = &frame();
    press("Ctrl+Q");
    EXPECT_EQ(m_page.m_asked, 1);
    EXPECT_FALSE(waitUntil([&] { return window == nullptr; }, std::chrono::milliseconds{300})) << "it asks about what it does not keep";
    m_page.m_pending = 6;
    press("Ctrl+Q");
    EXPECT_EQ(m_page.m_asked, 1);
    EXPECT_TRUE(waitUntil([&] { return window == nullptr; }, std::chrono::seconds{5}));
}

} // namespace packhouse::test
