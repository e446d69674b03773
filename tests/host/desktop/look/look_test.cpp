#include "host/desktop/look/look_faults.hpp"
#include "host/desktop/screen.hpp"

#include <packhouse/sdk/native/ui/side_panel.hpp>
#include <packhouse/sdk/native/ui/style.hpp>

#include <wx/button.h>

#include <algorithm>

namespace packhouse::test {

namespace {

std::string lines(const std::vector<std::string>& faults)
{
    std::string text;
    for (const std::string& fault : faults) text += "\n  " + fault;
    return text;
}

std::vector<std::string> pageIds(host::desktop::Frame& frame)
{
    std::vector<std::string> ids;
    for (const sdk::Page* page : frame.pages().all()) ids.push_back(page->info().id);
    return ids;
}

} // namespace

/// Checks of every page of the window, whatever plugin it comes from; at each size and in both schemes.
class LookTest : public Screen, public testing::WithParamInterface<std::pair<wxSize, bool>> {
protected:
    LookTest()
    {
        ui::preferDark(GetParam().second);
        frame().SetSize(GetParam().first);
        EXPECT_TRUE(waitUntil([this] { return frame().GetSize() == GetParam().first; }));
    }
    ~LookTest() override { ui::preferDark(false); }

    /// Opens each page, lets it read and lay out, and looks.
    void onEachPage(const std::function<void(const std::string&)>& look)
    {
        for (const std::string& id : pageIds(frame())) {
            open(id);
            settle();
            SCOPED_TRACE(id);
            look(id);
        }
    }

    static void settle()
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::milliseconds{250};
        waitUntil([&] { return std::chrono::steady_clock::now() > end; });
    }
};

TEST_P(LookTest, noTextIsCutAndNothingOverlaps)
{
    onEachPage([this](const std::string&) {
        const auto faults = lookFaults(frame());
        EXPECT_TRUE(faults.empty()) << lines(faults);
    });
}

TEST_P(LookTest, eachHeadHasAtMostFourActionsAndOneDefault)
{
    onEachPage([this](const std::string&) {
        const auto actions = frame().front()->page().actions();
        EXPECT_EQ(std::ranges::count_if(actions, &sdk::PageAction::isDefault), actions.empty() ? 0 : 1);
        std::size_t buttons = 0;
        for (const wxWindow* child : frame().front()->head().GetChildren())
            if (dynamic_cast<const wxButton*>(child) && child->IsShown()) ++buttons;
        EXPECT_LE(buttons, 5U) << "four actions and More";
        EXPECT_FALSE(frame().front()->page().info().title.empty());
    });
}

TEST_P(LookTest, whatStandsInThePanelAtTheRightBeginsOnFourEdgesAtMost)
{
    onEachPage([this](const std::string&) {
        const auto* side = dynamic_cast<ui::SidePanel*>(wxWindow::FindWindowByName(ui::SidePanel::windowName, frame().front()));
        if (side == nullptr || !side->IsShownOnScreen()) return;
        const auto edges = leftEdges(*const_cast<ui::SidePanel*>(side)->body());
        EXPECT_LE(edges.size(), 4U);
    });
}

TEST_P(LookTest, noButtonSaysOkYesOrNo)
{
    onEachPage([this](const std::string&) {
        for (const char* word : {"OK", "Ok", "Yes", "No"})
            EXPECT_EQ(shownChild<wxButton>(&frame(), [&](const std::string& label) { return label == word; }), nullptr) << word;
    });
}

INSTANTIATE_TEST_SUITE_P(Sizes, LookTest,
    testing::Values(std::pair{wxSize{1280, 800}, false}, std::pair{wxSize{1280, 800}, true}, std::pair{wxSize{1440, 900}, false}, std::pair{wxSize{1440, 900}, true}),
    [](const auto& each) { return std::to_string(each.param.first.x) + "x" + std::to_string(each.param.first.y) + (each.param.second ? "Dark" : "Light"); });

} // namespace packhouse::test
