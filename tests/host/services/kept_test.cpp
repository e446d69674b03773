#include "host/services/events.hpp"
#include "host/services/kept.hpp"
#include "host/services/queue_loop.hpp"
#include "support/test_databases.hpp"

#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <thread>

#include <sys/wait.h>
#include <unistd.h>

namespace packhouse {

namespace {
using namespace std::chrono_literals;
}

class KeptTest : public testing::Test {
protected:
    test::TemporaryFolder folder;
    host::QueueLoop loop;
    host::Events events{loop};
    host::Log log{folder.path() / "logs", "test"};
    std::filesystem::path place = folder.path() / "kept";
};

TEST_F(KeptTest, whatWasKeptIsThereInTheNextProgramByItsName)
{
    {
        host::Kept kept{place, events, log};
        kept.keep("pending/tsadmin.offers/SPRING26", "{\"A2\": 3300}");
        kept.keep("layout/queue", "old");
        kept.keep("layout/queue", "new");
        kept.keep("gone", "x");
        kept.drop("gone");
    }
    const host::Kept next{place, events, log};
    EXPECT_EQ(next.find("pending/tsadmin.offers/SPRING26"), "{\"A2\": 3300}");
    EXPECT_EQ(next.find("layout/queue"), "new");
    EXPECT_EQ(next.find("gone"), std::nullopt);
    EXPECT_EQ(next.names("pending/"), std::vector<std::string>{"pending/tsadmin.offers/SPRING26"});
}

TEST_F(KeptTest, aProgramThatIsKilledLosesAtMostTheLastMoment)
{
    const pid_t child = ::fork();
    if (child == 0) {
        host::Kept kept{place, events, log};
        for (int number = 1; number <= 50; ++number) kept.keep("count", std::to_string(number));
        std::this_thread::sleep_for(500ms);
        ::kill(::getpid(), SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    EXPECT_EQ((host::Kept{place, events, log}.find("count")), "50");
}

TEST_F(KeptTest, whatCannotBeWrittenIsToldAndStaysInMemory)
{
    std::ofstream{place} << "a file where the folder should be";
    std::string said;
    const auto heard = events.on("kept.failed", [&](std::string_view sentence) { said = sentence; });
    host::Kept kept{place, events, log};
    kept.keep("pending/offer", "1");
    kept.flush();
    loop.pump();
    EXPECT_NE(said.find("could not be kept"), std::string::npos) << said;
    EXPECT_EQ(kept.find("pending/offer"), "1");
}

} // namespace packhouse
