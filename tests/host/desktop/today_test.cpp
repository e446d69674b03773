#include "host/desktop/first_steps_card.hpp"
#include "host/desktop/named.hpp"
#include "host/desktop/screen.hpp"

#include "support/test_databases.hpp"

#include <wx/button.h>

namespace packhouse::test {

using host::desktop::FirstStepsCard;

class TodayTest : public Screen {
protected:
    TodayTest()
    {
        open("host.today");
        EXPECT_TRUE(waitUntil([this] { return card("Queue") != nullptr; }));
    }
    wxButton* card(const std::string& page)
    {
        const sdk::Page* giver = frame().pages().find(page == "Queue" ? "fulfill.queue" : page);
        const auto figures = giver->figures();
        if (figures.empty()) return nullptr;
        return named<wxButton>(frame().front(), "Show " + figures.front().number + " " + figures.front().words);
    }
};

TEST_F(TodayTest, aFigureIsThatOfThePageAndOpensIt)
{
    const sdk::Page* queue = frame().pages().find("fulfill.queue");
    EXPECT_EQ(queue->figures().front().number, std::to_string(queue->badge()));
    wxCommandEvent pressed{wxEVT_BUTTON, card("Queue")->GetId()};
    card("Queue")->ProcessWindowEvent(pressed);
    EXPECT_TRUE(waitUntil([this] { return frame().front()->page().info().id == "fulfill.queue"; }));
}

TEST_F(TodayTest, printersStandThereInTheirOwnWords)
{
    const auto says = [](const std::string& label) { return label == "Print folder"; };
    EXPECT_TRUE(waitUntil([&] { return shownChild<wxStaticText>(frame().front(), says) != nullptr; }));
}

TEST_F(TodayTest, firstStepsAreMarkedOnceTheyAreDone)
{
    auto* steps = child<FirstStepsCard>(frame().front());
    ASSERT_TRUE(waitUntil([&] { return steps->IsShown(); }));
    const auto done = [](const std::string& label) { return label == "done"; };
    EXPECT_NE(shownChild<wxStaticText>(steps, done), nullptr) << "the sample home has a job";
}

TEST_F(TodayTest, dismissedFirstStepsStayAway)
{
    auto* steps = child<FirstStepsCard>(frame().front());
    ASSERT_TRUE(waitUntil([&] { return steps->IsShown(); }));
    click("Dismiss");
    EXPECT_TRUE(waitUntil([&] { return !steps->IsShown(); }));
    host().kept().flush();
    openOn(m_home.path());
    open("host.today");
    EXPECT_FALSE(waitUntil([&] { return child<FirstStepsCard>(frame().front())->IsShown(); }, std::chrono::seconds{2}));
}

} // namespace packhouse::test
