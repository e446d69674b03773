#include "rules/children.hpp"

#include <gtest/gtest.h>

using namespace packhouse;
using site::Selling;
using site::sellingOf;

namespace {
const auto april = data::instantFromIso("2026-04-01"), may = data::instantFromIso("2026-05-01");

data::Job job(data::OnlineStatus status)
{
    data::Job job;
    job.status = status;
    job.upload.liveFrom = april;
    job.upload.liveUntil = may;
    return job;
}
} // namespace

TEST(SellingTest, isOpenFromTheFirstMomentAndNotAtTheLast)
{
    const auto live = job(data::OnlineStatus::live);
    EXPECT_EQ(sellingOf(live, april - std::chrono::seconds{1}), Selling::notYet);
    EXPECT_EQ(sellingOf(live, april), Selling::open);
    EXPECT_EQ(sellingOf(live, may - std::chrono::seconds{1}), Selling::open);
    EXPECT_EQ(sellingOf(live, may), Selling::over);
}

TEST(SellingTest, isNeverOpenUnlessTheJobIsLive)
{
    EXPECT_EQ(sellingOf(job(data::OnlineStatus::paused), april), Selling::paused);
    EXPECT_EQ(sellingOf(job(data::OnlineStatus::expired), april), Selling::over);
    EXPECT_EQ(sellingOf(job(data::OnlineStatus::archived), april), Selling::over);
}
