#include "site_retry.hpp"

#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsios {

using data::Error;
using data::Trouble;
using namespace std::chrono_literals;
using testing::ElementsAre;

namespace {

/// Notes the pauses instead of sleeping.
class NotedPauses : public sdk::Progress {
public:
    void report(std::size_t, std::size_t, const std::string&) override {}
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds time) override { pauses.push_back(time); }
    std::vector<std::chrono::milliseconds> pauses;
};

class SiteRetryTest : public testing::Test {
protected:
    int call(int failures, Trouble trouble)
    {
        return withRetries(policy, progress, [this](const std::string& sentence) { said.push_back(sentence); }, [&] {
            if (++calls <= failures) throw Error{trouble, "no answer"};
            return calls;
        });
    }

    RetryPolicy policy{5, 100ms, 300ms};
    NotedPauses progress;
    std::vector<std::string> said;
    int calls = 0;
};

} // namespace

TEST_F(SiteRetryTest, successNeedsNoPause)
{
    EXPECT_EQ(call(0, Trouble::unavailable), 1);
    EXPECT_TRUE(progress.pauses.empty());
}

TEST_F(SiteRetryTest, pausesDoubleUpToTheLongest)
{
    EXPECT_EQ(call(4, Trouble::unavailable), 5);
    EXPECT_THAT(progress.pauses, ElementsAre(100ms, 200ms, 300ms, 300ms));
    EXPECT_EQ(said.front(), "no answer. Next try in 0.1 s (2 of 5)");
}

TEST_F(SiteRetryTest, afterTheLastAttemptItsErrorIsTold)
{
    EXPECT_EQ(test::troubleOf([&] { call(99, Trouble::unavailable); }), Trouble::unavailable);
    EXPECT_EQ(calls, 5);
}

TEST_F(SiteRetryTest, whatTimeDoesNotHealIsToldAtOnce)
{
    for (const auto trouble : {Trouble::conflict, Trouble::missing, Trouble::invalid, Trouble::forbidden, Trouble::broken}) {
        calls = 0;
        EXPECT_EQ(test::troubleOf([&] { call(1, trouble); }), trouble);
        EXPECT_EQ(calls, 1);
    }
}

} // namespace packhouse::tsios
