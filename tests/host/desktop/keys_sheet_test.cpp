#include "host/desktop/keys_sheet.hpp"

#include "host/desktop/screen.hpp"

#include <algorithm>

namespace packhouse::test {

using host::desktop::KeyLine;
using host::desktop::KeysSheet;

class KeysSheetTest : public Screen {
protected:
    KeysSheetTest() { open("fulfill.queue"); }
    KeysSheet* sheet() { return child<KeysSheet>(frame().front()); }
};

TEST_F(KeysSheetTest, itHasTheKeysOfThePageAndThoseOfTheWindow)
{
    const auto lines = host::desktop::keyLines(frame());
    const auto has = [&](const std::string& group, const std::string& key) {
        return std::ranges::any_of(lines, [&](const KeyLine& line) { return line.group == group && line.desktop == key; });
    };
    EXPECT_TRUE(has("Queue", "Ctrl+P"));
    EXPECT_TRUE(has("View", "F5"));
    EXPECT_TRUE(has("Tools", "Ctrl+,"));
    EXPECT_TRUE(has("Everywhere", "Shift+F10"));
}

TEST_F(KeysSheetTest, itTakesThePlaceOfThePageUntilEscape)
{
    press("Ctrl+Shift+?");
    ASSERT_NE(sheet(), nullptr);
    EXPECT_TRUE(sheet()->IsShownOnScreen());
    EXPECT_FALSE(frame().front()->work()->IsShown());
    EXPECT_TRUE(waitUntil([&] { return sheet()->list().HasFocus(); }));
    press("Escape");
    EXPECT_TRUE(waitUntil([&] { return sheet() == nullptr; }));
    EXPECT_TRUE(frame().front()->work()->IsShownOnScreen());
}

TEST_F(KeysSheetTest, theSameKeyClosesItAndOpensItAgain)
{
    KeysSheet::toggle(frame());
    KeysSheet::toggle(frame());
    EXPECT_TRUE(frame().front()->work()->IsShownOnScreen());
    KeysSheet::toggle(frame());
    EXPECT_FALSE(frame().front()->work()->IsShownOnScreen());
}

} // namespace packhouse::test
