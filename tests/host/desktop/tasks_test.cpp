#include "host/desktop/screen.hpp"
#include "host/desktop/task_words.hpp"

#include <wx/button.h>
#include <wx/stattext.h>

#include <gmock/gmock.h>

#include <atomic>

namespace packhouse::test {

using host::desktop::TaskClock;
using host::desktop::TaskPace;
using host::desktop::itemWords;
using host::desktop::paceWords;
using host::desktop::percent;
using host::desktop::timeLeft;
using host::desktop::worthFinishing;
using host::desktop::worthListing;
using host::desktop::worthShowing;
using namespace std::chrono_literals;
using End = sdk::Outcome::End;

class TaskRulesTest : public testing::Test {
protected:
    static sdk::TaskState running(std::chrono::milliseconds since, std::size_t done = 0, std::size_t total = 0)
    {
        sdk::TaskState task;
        task.title = "Uploading St Mary's";
        task.number = 1;
        task.started = m_now - since;
        task.done = done;
        task.total = total;
        return task;
    }
    static sdk::TaskState ended(std::chrono::milliseconds took, End end, std::size_t done = 0, std::size_t total = 0)
    {
        auto task = running(took, done, total);
        task.running = false;
        task.ended = m_now;
        task.outcome = {end, end == End::failed ? "The site did not answer." : "", {}};
        return task;
    }
    /// A pace after steady looks, twice a second.
    static TaskPace pace(std::size_t from, std::size_t perLook, int looks)
    {
        TaskPace pace;
        for (int look = 0; look != looks; ++look)
            pace.look({running(10s, from + perLook * static_cast<std::size_t>(look), 1911)}, m_now - (looks - 1 - look) * 500ms);
        return pace;
    }
    static inline const TaskClock::time_point m_now = TaskClock::now();
};

TEST_F(TaskRulesTest, taskUnderASecondShowsNothing)
{
    EXPECT_FALSE(worthShowing(running(900ms, 1, 10), m_now));
    EXPECT_FALSE(worthListing(running(900ms, 1, 10), m_now));
    EXPECT_TRUE(worthShowing(running(1100ms), m_now));
}

TEST_F(TaskRulesTest, taskUnderTenSecondsIsOnlyInTheLineUnlessItCountsItsSteps)
{
    EXPECT_FALSE(worthListing(running(9s), m_now));
    EXPECT_TRUE(worthListing(running(10s), m_now));
    EXPECT_TRUE(worthListing(running(2s, 1, 10), m_now));
    EXPECT_FALSE(worthListing(ended(9s, End::done, 10, 10), m_now));
    EXPECT_TRUE(worthListing(ended(11s, End::done, 10, 10), m_now));
}

TEST_F(TaskRulesTest, taskWithoutATitleShowsNowhere)
{
    auto task = running(1min, 1, 10);
    task.title.clear();
    EXPECT_FALSE(worthShowing(task, m_now));
    EXPECT_FALSE(worthListing(task, m_now));
    EXPECT_FALSE(worthFinishing(task, m_now));
}

TEST_F(TaskRulesTest, workThatEndedEarlyStaysAndShortReadsThatFailedDoNot)
{
    EXPECT_TRUE(worthListing(ended(500ms, End::cancelled, 3, 10), m_now));
    EXPECT_TRUE(worthListing(ended(500ms, End::failed, 3, 10), m_now));
    EXPECT_FALSE(worthListing(ended(500ms, End::failed), m_now));
    EXPECT_FALSE(worthListing(ended(5s, End::cancelled), m_now)) << "a page that was closed while it read";
}

TEST_F(TaskRulesTest, rateComesFromWhatWasDoneNowAndNotFromWhatWasThereBefore)
{
    const auto task = running(10s, 1209, 1911);
    const TaskPace known = pace(1200, 1, 10);
    EXPECT_NEAR(known.perSecond(task).value_or(0), 2, 0.01);
    EXPECT_EQ(known.left(task, m_now), 351s);
}

TEST_F(TaskRulesTest, rateFollowsALineThatSlowsDown)
{
    TaskPace known;
    std::size_t done = 0;
    for (int look = 0; look != 120; ++look) known.look({running(60s, done += look < 60 ? 10 : 1, 10000)}, m_now - (119 - look) * 500ms);
    EXPECT_NEAR(known.perSecond(running(60s, done, 10000)).value_or(0), 2, 0.3);
}

TEST_F(TaskRulesTest, timeLeftAppearsAfterThreeSecondsAndIsRoundedAsPeopleSayIt)
{
    const TaskPace known = pace(1200, 1, 10);
    EXPECT_EQ(timeLeft(running(2900ms, 1209, 1911), known, m_now), "");
    EXPECT_EQ(timeLeft(running(10s, 1209, 1529), known, m_now), "2 min 40 s left");
    EXPECT_EQ(timeLeft(running(10s, 1210, 1211), known, m_now), "under 1 s left");
    EXPECT_EQ(paceWords(running(10s, 1209, 1529), known, m_now), "2.0 a second · 2 min 40 s left");
}

TEST_F(TaskRulesTest, standingStillHasNoTimeLeft)
{
    EXPECT_EQ(timeLeft(running(10s, 1200, 1911), pace(1200, 0, 10), m_now), "");
}

TEST_F(TaskRulesTest, percentageIsDoneOfTotal)
{
    EXPECT_EQ(percent(running(10s, 1204, 1911)), 63);
    EXPECT_EQ(percent(running(10s, 0, 0)), 0);
    EXPECT_EQ(percent(running(10s, 12, 10)), 100);
}

TEST_F(TaskRulesTest, workThatEndedEarlySaysWhatIsDoneAndWhatIsNot)
{
    auto task = ended(20s, End::cancelled, 3, 10);
    task.item = "IMG_0613.jpg";
    EXPECT_EQ(itemWords(task), "Stopped by hand. 3 of 10 are done, 7 are not; it ended at IMG_0613.jpg.");
    EXPECT_EQ(itemWords(ended(20s, End::failed, 3, 10)), "The site did not answer. 3 of 10 are done, 7 are not.");
}

class TaskDrawerTest : public Screen {
protected:
    sdk::Task count(const std::string& title)
    {
        return host().tasks().start(title,
            [this](sdk::Progress& progress) {
                for (std::size_t step = 0; step != 100 && !m_letEnd; ++step) {
                    progress.report(step, 100, "page " + std::to_string(step));
                    progress.wait(100ms);
                }
            },
            {});
    }
    bool says(const std::string& words)
    {
        return shownChild<wxStaticText>(&frame().tasks(), [&](const std::string& text) { return text.find(words) != std::string::npos; }) != nullptr;
    }
    void pressInDrawer(const std::string& label)
    {
        auto* button = shownChild<wxButton>(&frame().tasks(), [&](const std::string& text) { return text == label; });
        ASSERT_NE(button, nullptr) << label;
        wxCommandEvent event{wxEVT_BUTTON, button->GetId()};
        event.SetEventObject(button);
        button->GetEventHandler()->ProcessEvent(event);
    }
    std::atomic<bool> m_letEnd = false;
};

/// A plugin that knows how to go on, and what waits.
class Answers : public sdk::TaskAnswers {
public:
    std::function<void()> goOn(const sdk::TaskState&) override { return [this] { ++gone; }; }
    std::vector<sdk::WaitingTask> waitingTasks() override { return {{"Refresh Oakhill High", "after St Mary's", "cloud-upload"}}; }
    int gone = 0;
};

TEST_F(TaskDrawerTest, runningTaskShowsItemRateAndPercentage)
{
    press("Ctrl+J");
    const auto task = count("Counting sheep");
    EXPECT_TRUE(waitUntil([this] { return says("Counting sheep"); }));
    EXPECT_TRUE(waitUntil([this] { return says("of 100 · page "); }));
    EXPECT_TRUE(waitUntil([this] { return says("a second"); }));
    EXPECT_TRUE(waitUntil([this] { return says(" s left"); }));
    EXPECT_TRUE(says(" %"));
    m_letEnd = true;
}

TEST_F(TaskDrawerTest, cancelledTaskSaysWhatIsNotDoneAndGoesOn)
{
    Answers answers;
    frame().tasks().answers = {&answers};
    press("Ctrl+J");
    const auto task = count("Counting sheep");
    ASSERT_TRUE(waitUntil([this] { return says("a second"); }));
    pressInDrawer("Cancel");
    ASSERT_TRUE(waitUntil([this] { return says("Stopped by hand."); }));
    EXPECT_TRUE(says("Refresh Oakhill High"));
    EXPECT_TRUE(says("after St Mary's"));
    pressInDrawer("Go on");
    EXPECT_EQ(answers.gone, 1);
    EXPECT_TRUE(waitUntil([this] { return !says("Stopped by hand."); })) << "what goes on is no longer listed as ended";
    frame().tasks().answers.clear();
}

TEST_F(TaskDrawerTest, clearEmptiesTheListOfEndedTasks)
{
    press("Ctrl+J");
    {
        const auto task = count("Counting sheep");
        ASSERT_TRUE(waitUntil([this] { return says("Counting sheep"); }));
        pressInDrawer("Cancel");
        ASSERT_TRUE(waitUntil([this] { return says("Done today"); }));
    }
    pressInDrawer("Clear");
    EXPECT_TRUE(waitUntil([this] { return !says("Done today") && says("show here while they run"); }));
}

} // namespace packhouse::test
