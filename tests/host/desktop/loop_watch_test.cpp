#include "host/desktop/screen.hpp"

#include "host/services/queue_loop.hpp"

#include <thread>

namespace packhouse::test {

using namespace std::chrono_literals;
using host::desktop::LoopWatch;

TEST(LoopWatchTest, namesWhatKeptTheEventLoopFromAnswering)
{
    host::QueueLoop loop;
    std::mutex mutex;
    std::vector<LoopWatch::Stall> stalls;
    LoopWatch watch{[&](std::function<void()> call) { loop.post(std::move(call)); },
        [&](const LoopWatch::Stall& stall) {
            const std::lock_guard hold{mutex};
            stalls.push_back(stall);
        }};
    const auto heard = [&] {
        const std::lock_guard hold{mutex};
        return !stalls.empty();
    };
    loop.runUntil([] { return false; }, 100ms);
    watch.doing("reading a file where the window is drawn");
    std::this_thread::sleep_for(200ms);
    ASSERT_TRUE(loop.runUntil(heard, 5s));
    const std::lock_guard hold{mutex};
    EXPECT_EQ(stalls.front().doing, "reading a file where the window is drawn");
    EXPECT_GE(stalls.front().took, 150ms);
}

using SlowDatabaseTest = Screen;

TEST_F(SlowDatabaseTest, leavesTheWindowFreeWhileItReads)
{
    open("tsadmin.offers");
    std::atomic<bool> ended = false;
    // Stands for a database that takes its time: a read of a page is a task like this one.
    const sdk::Task slow = host().tasks().start("slow", [](sdk::Progress& progress) { progress.wait(400ms); }, [&](const sdk::Outcome&) { ended = true; });
    int beats = 0;
    while (!ended) {
        ++beats;
        ASSERT_TRUE(waitUntil([&] { return ended.load(); }, 10ms) || beats < 1000);
    }
    EXPECT_GT(beats, 10);
}

} // namespace packhouse::test
