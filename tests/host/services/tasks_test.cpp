#include "host/services/events.hpp"
#include "host/services/queue_loop.hpp"
#include "host/services/tasks.hpp"

#include <packhouse/data/error.hpp>

#include <atomic>
#include <latch>
#include <optional>
#include <thread>

namespace packhouse {

using namespace std::chrono_literals;
using End = sdk::Outcome::End;

class TasksTest : public testing::Test {
protected:
    bool runUntil(const std::function<bool()>& done) { return loop.runUntil(done, 10s); }

    host::QueueLoop loop;
    std::optional<host::Tasks> tasks{loop};
    std::optional<End> end;
    std::function<void(const sdk::Outcome&)> keepEnd = [this](const sdk::Outcome& outcome) { end = outcome.end; };
};

TEST_F(TasksTest, workRunsOnAnotherThreadAndItsEndComesOnTheMainThread)
{
    std::thread::id worker, finisher;
    const auto task = tasks->start("Uploading", [&](sdk::Progress&) { worker = std::this_thread::get_id(); },
                                   [&](const sdk::Outcome& outcome) {
                                       finisher = std::this_thread::get_id();
                                       end = outcome.end;
                                   });
    ASSERT_TRUE(runUntil([&] { return end.has_value(); }));
    EXPECT_EQ(end, End::done);
    EXPECT_NE(worker, std::this_thread::get_id());
    EXPECT_EQ(finisher, std::this_thread::get_id());
}

TEST_F(TasksTest, aFailureArrivesWithItsSentenceAndItself)
{
    sdk::Outcome kept;
    const auto task = tasks->start("Polling", [](sdk::Progress&) { throw data::Error{data::Trouble::unavailable, "The site is away."}; },
                                   [&](const sdk::Outcome& outcome) { kept = outcome; });
    ASSERT_TRUE(runUntil([&] { return kept.end == End::failed; }));
    EXPECT_EQ(kept.sentence, "The site is away.");
    EXPECT_THROW(std::rethrow_exception(kept.error), data::Error);
}

TEST_F(TasksTest, cancelWakesAWaitingTaskAndItsEndStillComes)
{
    std::latch started{1};
    auto task = tasks->start("Waiting", [&](sdk::Progress& progress) { started.count_down(); progress.wait(1h); }, keepEnd);
    started.wait();
    task.cancel();
    ASSERT_TRUE(runUntil([&] { return end.has_value(); }));
    EXPECT_EQ(end, End::cancelled);
}

TEST_F(TasksTest, aTaskIsCancelledByTheNumberOfItsListing)
{
    const auto task = tasks->start("Waiting", [](sdk::Progress& progress) { progress.wait(1h); }, keepEnd);
    const auto states = tasks->states();
    ASSERT_EQ(states.size(), 1u);
    tasks->cancel(states[0].number + 1000);
    tasks->cancel(states[0].number);
    ASSERT_TRUE(runUntil([&] { return end.has_value(); }));
    EXPECT_EQ(end, End::cancelled);
}

TEST_F(TasksTest, lettingGoCancelsAndNothingIsCalledAnyMore)
{
    std::latch started{1}, stopped{1};
    auto task = tasks->start("Waiting", [&](sdk::Progress& progress) {
        started.count_down();
        try {
            progress.wait(1h);
        } catch (const sdk::Cancelled&) {
            stopped.count_down();
            throw;
        }
    }, keepEnd);
    started.wait();
    task = {};
    stopped.wait();
    loop.runUntil([] { return false; }, 200ms);
    EXPECT_FALSE(end.has_value());
}

TEST_F(TasksTest, lettingGoAfterTheWorkAndBeforeItsEndStillKeepsTheEndAway)
{
    std::latch done{1};
    auto task = tasks->start("Short", [&](sdk::Progress&) { done.count_down(); }, keepEnd);
    done.wait();
    std::this_thread::sleep_for(50ms); // its end is on the loop by now
    task = {};
    loop.runUntil([] { return false; }, 100ms);
    EXPECT_FALSE(end.has_value());
}

TEST_F(TasksTest, aTaskMayBeLetGoByItsOwnEnd)
{
    sdk::Task task;
    task = tasks->start("Short", [](sdk::Progress&) {}, [&, big = std::string(1000, 'x')](const sdk::Outcome& outcome) {
        task = {};
        end = big.size() == 1000 ? outcome.end : End::failed;
    });
    ASSERT_TRUE(runUntil([&] { return end.has_value(); }));
    EXPECT_EQ(end, End::done);
}

TEST_F(TasksTest, aTaskCancelledBeforeItsTurnNeverStarts)
{
    std::atomic<bool> free{false}, ran{false};
    std::vector<sdk::Task> busy;
    for (int thread = 0; thread != 8; ++thread)
        busy.push_back(tasks->start("Busy", [&](sdk::Progress&) { while (!free) std::this_thread::sleep_for(1ms); }, {}));
    auto late = tasks->start("Late", [&](sdk::Progress&) { ran = true; }, keepEnd);
    late.cancel();
    free = true;
    ASSERT_TRUE(runUntil([&] { return end.has_value(); }));
    EXPECT_EQ(end, End::cancelled);
    EXPECT_FALSE(ran);
}

TEST_F(TasksTest, theListShowsRunningTasksFirstAndHowFarTheyAre)
{
    const auto done = tasks->start("Short", [](sdk::Progress&) {}, keepEnd);
    ASSERT_TRUE(runUntil([&] { return end.has_value(); }));
    std::latch reported{1};
    const auto running = tasks->start("Long", [&](sdk::Progress& progress) {
        progress.report(3, 20, "0412.jpg");
        reported.count_down();
        progress.wait(1h);
    }, {});
    reported.wait();
    const auto states = tasks->states();
    ASSERT_EQ(states.size(), 2u);
    EXPECT_EQ(states[0].title, "Long");
    EXPECT_TRUE(states[0].running);
    EXPECT_EQ(states[0].done, 3u);
    EXPECT_EQ(states[0].total, 20u);
    EXPECT_EQ(states[0].item, "0412.jpg");
    EXPECT_EQ(states[1].outcome.end, End::done);
}

TEST_F(TasksTest, goingStopsWhatRuns)
{
    std::latch started{1};
    const auto task = tasks->start("Waiting", [&](sdk::Progress& progress) { started.count_down(); progress.wait(1h); }, keepEnd);
    started.wait();
    tasks.reset();
    loop.pump();
    EXPECT_FALSE(end.has_value());
}

TEST_F(TasksTest, manyTasksOfManySizesAllEndOnce)
{
    std::atomic<int> worked{0};
    int ended = 0;
    std::vector<sdk::Task> all;
    for (int number = 0; number != 500; ++number)
        all.push_back(tasks->start("One", [&](sdk::Progress& progress) { progress.report(1, 1, {}); ++worked; }, [&](const sdk::Outcome&) { ++ended; }));
    ASSERT_TRUE(runUntil([&] { return ended == 500; }));
    EXPECT_EQ(worked, 500);
}

class EventsTest : public testing::Test {
protected:
    host::QueueLoop loop;
    host::Events events{loop};
    std::vector<std::string> heard;
    std::thread::id main = std::this_thread::get_id();
};

TEST_F(EventsTest, aListenerHearsItsTopicOnTheMainThread)
{
    const auto listening = events.on("order.changed", [&](std::string_view what) {
        EXPECT_EQ(std::this_thread::get_id(), main);
        heard.emplace_back(what);
    });
    std::thread{[&] { events.tell("order.changed", "7KQX4MWD"); events.tell("job.changed", "other"); }}.join();
    EXPECT_TRUE(heard.empty()) << "not before the loop turns";
    loop.pump();
    EXPECT_THAT(heard, testing::ElementsAre("7KQX4MWD"));
}

TEST_F(EventsTest, whoLeftHearsNothingEvenOfWhatWasToldBefore)
{
    auto listening = events.on("sheet.changed", [&](std::string_view what) { heard.emplace_back(what); });
    events.tell("sheet.changed", "1");
    listening.reset();
    loop.pump();
    EXPECT_TRUE(heard.empty());
}

TEST_F(EventsTest, aListenerMayLeaveOrSendAnotherAwayWhileItHears)
{
    sdk::Subscription first, second;
    first = events.on("job.changed", [&](std::string_view) { heard.emplace_back("first"); first.reset(); second.reset(); });
    second = events.on("job.changed", [&](std::string_view) { heard.emplace_back("second"); });
    events.tell("job.changed", "x");
    events.tell("job.changed", "x");
    loop.pump();
    EXPECT_THAT(heard, testing::ElementsAre("first"));
}

} // namespace packhouse
