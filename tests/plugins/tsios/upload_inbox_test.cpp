#include "upload_inbox.hpp"

#include "first_upload.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/keys.hpp"
#include "plugins/support/studio_home.hpp"
#include "support/records.hpp"
#include "upload_options.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsios {

using data::Transaction;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class NoProgress : public sdk::Progress {
public:
    void report(std::size_t, std::size_t, const std::string&) override {}
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds) override {}
};

class UploadInboxTest : public testing::Test {
protected:
    UploadInboxTest()
    {
        Transaction work{studio.database()};
        job = data::JobRepository{work}.add(test::aJob("St Mary's"));
        work.commit();
    }

    void keepUpload(UploadPhase phase, data::Instant seen, bool refused = false)
    {
        UploadRecord record{job.key, phase, "elsewhere:1", 520, 14, 200};
        record.reason = "The site did not answer (HTTP 503).";
        record.refused = refused;
        record.startedAt = seen;
        record.troubledSince = seen;
        record.seenAt = seen;
        Transaction work{studio.database()};
        keep(work, record);
        work.commit();
    }
    void closeIn(std::chrono::hours time)
    {
        Transaction work{studio.database()};
        job.upload.liveUntil = data::now() + time;
        job = data::JobRepository{work}.update(job);
        work.commit();
    }
    UploadPhase phase()
    {
        Transaction work{studio.database(), Transaction::Access::read};
        return findUpload(work, job.key)->phase;
    }

    test::StudioHome studio;
    data::Job job;
    NoProgress progress;
    InterruptedUploads interrupted{studio.host()};
    ClosingJobs closing{studio.host()};
};

} // namespace

TEST_F(UploadInboxTest, shortInterruptionIsNoItemBecauseItGoesOnByItself)
{
    keepUpload(UploadPhase::interrupted, data::now() - 2min);
    EXPECT_THAT(interrupted.items(progress), IsEmpty());
}

TEST_F(UploadInboxTest, longInterruptionIsAnItemThatSaysHowFarItCame)
{
    keepUpload(UploadPhase::interrupted, data::now() - 11min);
    const auto items = interrupted.items(progress);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items[0].key, job.key);
    EXPECT_EQ(items[0].facts, "214 of 520 pictures are on the site. The site did not answer (HTTP 503).");
    EXPECT_EQ(items[0].acts.at(1).opens, "tsios.jobs#job:" + job.key);
}

TEST_F(UploadInboxTest, refusedUploadIsAnItemAtOnce)
{
    keepUpload(UploadPhase::interrupted, data::now(), true);
    const auto items = interrupted.items(progress);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_THAT(items[0].title, HasSubstr("was not uploaded"));
}

TEST_F(UploadInboxTest, itemStaysWhileTheUploadIsTriedAgain)
{
    keepUpload(UploadPhase::running, data::now() - 11min);
    EXPECT_EQ(interrupted.items(progress).size(), 1U);
}

TEST_F(UploadInboxTest, completeAndStoppedUploadsAreNoItems)
{
    keepUpload(UploadPhase::done, data::now() - 1h);
    EXPECT_THAT(interrupted.items(progress), IsEmpty());
    keepUpload(UploadPhase::stopped, data::now() - 1h);
    EXPECT_THAT(interrupted.items(progress), IsEmpty());
}

TEST_F(UploadInboxTest, givingUpIsUndone)
{
    keepUpload(UploadPhase::interrupted, data::now() - 11min);
    const auto settling = interrupted.settle(job.key, "stop", progress);
    EXPECT_EQ(phase(), UploadPhase::stopped);
    settling.undo(progress);
    EXPECT_EQ(phase(), UploadPhase::interrupted);
    EXPECT_EQ(studio.audit().size(), 2U);
}

TEST_F(UploadInboxTest, jobThatClosesWithinThreeDaysWithPicturesMissingIsAnItem)
{
    keepUpload(UploadPhase::interrupted, data::now());
    closeIn(24h * 4);
    EXPECT_THAT(closing.items(progress), IsEmpty());
    closeIn(24h * 2);
    const auto items = closing.items(progress);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_THAT(items[0].facts, HasSubstr("306 pictures are not on the site"));
    keepUpload(UploadPhase::done, data::now());
    EXPECT_THAT(closing.items(progress), IsEmpty());
}

TEST_F(UploadInboxTest, firstStepIsDoneOnceAJobIsOnline)
{
    const auto step = firstUpload(studio.host());
    EXPECT_FALSE(step.done(progress));
    Transaction work{studio.database()};
    job.status = data::OnlineStatus::paused;
    data::JobRepository{work}.update(job);
    work.commit();
    EXPECT_TRUE(step.done(progress));
}

TEST_F(UploadInboxTest, settingsDecideHowPatientlyTheSiteIsAsked)
{
    EXPECT_EQ(retryPolicyOf(studio.host().settings()).attempts, 9);
    studio.host().settings().set(UploadOptions::attempts, "3");
    studio.host().settings().set(UploadOptions::longestPause, "5");
    const RetryPolicy policy = retryPolicyOf(studio.host().settings());
    EXPECT_EQ(policy.attempts, 3);
    EXPECT_EQ(policy.longestPause, 5s);
}

} // namespace packhouse::tsios
