#include "upload_findings.hpp"

#include "packhouse/data/job_repository.hpp"
#include "plugins/tsios/upload_fixture.hpp"
#include "support/records.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsios {

using data::JobRepository;
using data::Transaction;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class UploadFindingsTest : public test::UploadTest {
protected:
    UploadFindingsTest()
    {
        const data::DeliveryOption school{"SCHOOL", "To school", data::Money{0, data::Currency::of("EUR")}, false, true};
        change([&](data::Job& stored) { stored.upload.delivery = {school}; });
    }

    template <typename Change>
    void change(Change&& apply)
    {
        Transaction work{*database};
        auto stored = JobRepository{work}.find(job.id).value();
        apply(stored);
        JobRepository{work}.update(stored);
        work.commit();
    }

    std::vector<UploadFinding> findings(const std::string& name = "St Mary's")
    {
        Transaction work{*database, Transaction::Access::read};
        return findingsOf(work, JobRepository{work}.find(name).value(), data::instantFromIso("2026-04-14"));
    }

    std::vector<std::string> sentences(const std::string& name = "St Mary's")
    {
        std::vector<std::string> all;
        for (const auto& finding : findings(name)) all.push_back((finding.error ? "error: " : "warning: ") + finding.sentence);
        return all;
    }
};

TEST_F(UploadFindingsTest, soundJobHasNone)
{
    EXPECT_THAT(sentences(), IsEmpty());
}

TEST_F(UploadFindingsTest, childrenWithoutPictureAreAWarningThatNamesThem)
{
    Transaction work{*database};
    JobRepository{work}.add(test::aSubject(job.id, "4104"));
    work.commit();
    ASSERT_EQ(findings().size(), 1u);
    EXPECT_FALSE(findings()[0].error);
    EXPECT_EQ(findings()[0].count, 1);
    EXPECT_THAT(findings()[0].names, ElementsAre("4104"));
    EXPECT_TRUE(mayGoLive(findings()));
}

TEST_F(UploadFindingsTest, brokenAndUnmatchedPicturesAreWarnings)
{
    Transaction work{*database};
    auto broken = test::anImage(job.id, "broken.jpg");
    broken.problem = "It is truncated";
    JobRepository{work}.add(broken);
    JobRepository{work}.add(test::anImage(job.id, "IMG_1.jpg"));
    work.commit();
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("warning: 1 pictures cannot be used"), HasSubstr("warning: 1 pictures belong to nobody")));
}

TEST_F(UploadFindingsTest, jobWithoutChildrenOrPicturesOrOfferMayNotGoLive)
{
    Transaction work{*database};
    JobRepository{work}.add(test::aJob("Empty"));
    work.commit();
    EXPECT_THAT(sentences("Empty"), ElementsAre(HasSubstr("error: No published offer"), HasSubstr("error: The job has no children"), HasSubstr("warning: No way of delivery")));
    EXPECT_FALSE(mayGoLive(findings("Empty")));
}

TEST_F(UploadFindingsTest, liveTimeThatIsOverOrBackwardsIsAnError)
{
    change([](data::Job& stored) { stored.upload.liveUntil = data::instantFromIso("2026-04-13"); });
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("error: The time until which")));
    change([](data::Job& stored) {
        stored.upload.liveUntil = data::instantFromIso("2026-05-01");
        stored.upload.liveFrom = data::instantFromIso("2026-06-01");
    });
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("ends before it begins")));
}

} // namespace packhouse::tsios
