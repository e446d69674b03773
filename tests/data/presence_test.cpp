#include "packhouse/data/presence.hpp"
#include "packhouse/data/settled_repository.hpp"
#include "support/test_databases.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

class PresenceTest : public test::DatabaseTest {
protected:
    std::vector<std::string> others(std::int64_t program, Instant at)
    {
        std::vector<std::string> all;
        for (const Presence& one : repository.others(program, at)) all.push_back(one.person + "@" + one.place);
        return all;
    }

    const Instant noon = instantFromIso("2026-04-14T12:00:00Z");
    Transaction work{database};
    PresenceRepository repository{work};
};

TEST_P(PresenceTest, showsWhatOthersHaveOpenAndNotOneself)
{
    repository.announce("Ruth", "lab", 1, {"offer:A", "offer:B"}, noon);
    repository.announce("Ada", "desk", 2, {"offer:A"}, noon);
    EXPECT_THAT(others(2, noon), ElementsAre("Ruth@offer:A", "Ruth@offer:B"));
    EXPECT_THAT(others(1, noon), ElementsAre("Ada@offer:A"));
}

TEST_P(PresenceTest, keepsSinceWhenAndDropsWhatIsClosed)
{
    repository.announce("Ruth", "lab", 1, {"offer:A", "offer:B"}, noon);
    repository.announce("Ruth", "lab", 1, {"offer:B"}, noon + 5s);
    const auto seen = repository.others(2, noon + 6s);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].place, "offer:B");
    EXPECT_EQ(seen[0].station, "lab");
    EXPECT_EQ(seen[0].program, 1);
    EXPECT_EQ(seen[0].since, noon);
    EXPECT_EQ(seen[0].seen, noon + 5s);
    repository.announce("Ruth", "lab", 1, {}, noon + 7s);
    EXPECT_THAT(others(2, noon + 7s), IsEmpty());
}

TEST_P(PresenceTest, forgetsThoseThatWereNotSeenForLong)
{
    repository.announce("Ruth", "lab", 1, {"offer:A"}, noon);
    EXPECT_THAT(others(2, noon + 30s), ElementsAre("Ruth@offer:A"));
    EXPECT_THAT(others(2, noon + 31s), IsEmpty());
    repository.announce("Ada", "desk", 2, {"offer:C"}, noon + 61s);
    EXPECT_THAT(others(3, noon + 30s), ElementsAre("Ada@offer:C"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, PresenceTest, testing::ValuesIn(test::testDatabases()), test::engineName);

class SettledTest : public test::DatabaseTest {};

TEST_P(SettledTest, tellsTheNewestFirstAndForgetsOlderOnes)
{
    const Instant noon = instantFromIso("2026-04-14T12:00:00Z");
    Transaction work{database};
    SettledRepository repository{work};
    repository.add({"fulfill.sheets-in-doubt", "184231", "Sheet 184231", "It is printed", "Ruth", noon});
    repository.add({"fulfill.sheets-in-doubt", "184232", "Sheet 184232", "Print again", "", noon + 1h});
    const auto all = repository.since(noon);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].item, "184232");
    EXPECT_EQ(all[0].by, "");
    EXPECT_EQ(all[1].outcome, "It is printed");
    EXPECT_EQ(all[1].title, "Sheet 184231");
    EXPECT_EQ(all[1].at, noon);
    repository.forget(noon + 1h);
    EXPECT_EQ(repository.since(noon).size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, SettledTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
