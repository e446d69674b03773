#include "host/plugins/quarantine.hpp"

#include <gtest/gtest.h>

namespace packhouse::host::plugins {

namespace {

using namespace std::chrono_literals;

TEST(QuarantineTest, suspendsAfterThreeFaultsInTenMinutes)
{
    const Quarantine::Moment start{};
    Quarantine quarantine;
    quarantine.count(start);
    quarantine.count(start + 1min);
    EXPECT_FALSE(quarantine.isSuspended(start + 2min));
    quarantine.count(start + 2min);
    EXPECT_TRUE(quarantine.isSuspended(start + 2min));
}

TEST(QuarantineTest, forgetsWhatIsLongAgo)
{
    const Quarantine::Moment start{};
    Quarantine quarantine;
    for (const auto when : {0min, 1min, 2min})
        quarantine.count(start + when);
    EXPECT_FALSE(quarantine.isSuspended(start + 10min + 1s));
}

} // namespace

} // namespace packhouse::host::plugins
