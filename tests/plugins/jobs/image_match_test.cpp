#include "image_match.hpp"

#include "support/records.hpp"
#include "support/test_databases.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using data::JobRepository;
using data::Transaction;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class ImageMatchTest : public test::DatabaseTest {
protected:
    ImageMatchTest()
    {
        Transaction work{database};
        JobRepository jobs{work};
        job = jobs.add(test::aJob("St Mary's"));
        olivia = jobs.add(test::aSubject(job.id, "4101"));
        noah = jobs.add(test::aSubject(job.id, "4102"));
        work.commit();
    }

    void addImage(const std::string& name, const std::string& problem = {})
    {
        Transaction work{database};
        auto image = test::anImage(job.id, name);
        image.problem = problem;
        JobRepository{work}.add(image);
        work.commit();
    }

    ImageMatch match()
    {
        Transaction work{database};
        const auto result = matchImages(work, job);
        work.commit();
        return result;
    }

    std::vector<std::string> imagesOf(const data::Subject& subject)
    {
        Transaction work{database, Transaction::Access::read};
        std::vector<std::string> all;
        for (const auto& image : JobRepository{work}.imagesOf(subject.id))
            all.push_back(image.fileName + " #" + std::to_string(image.number) + " pose " + image.pose + (image.primary ? " primary" : ""));
        return all;
    }

    data::Job job;
    data::Subject olivia, noah;
};

} // namespace

TEST_P(ImageMatchTest, imagesGetNumberPoseAndTheLastOneIsPrimary)
{
    addImage("4101_1.jpg");
    addImage("4101_2.jpg");
    addImage("4102.jpg");
    EXPECT_EQ(match().matched, 3);
    EXPECT_THAT(imagesOf(olivia), ElementsAre("4101_2.jpg #2 pose 2 primary", "4101_1.jpg #1 pose 1"));
    EXPECT_THAT(imagesOf(noah), ElementsAre("4102.jpg #1 pose  primary"));
}

TEST_P(ImageMatchTest, matchingAgainChangesNothing)
{
    addImage("4101_1.jpg");
    addImage("4101_2.jpg");
    match();
    const auto before = imagesOf(olivia);
    const auto again = match();
    EXPECT_EQ(again.matched, 0);
    EXPECT_EQ(again.before, 2);
    EXPECT_EQ(imagesOf(olivia), before);
}

TEST_P(ImageMatchTest, retakeBecomesPrimary)
{
    addImage("4101_1.jpg");
    match();
    addImage("4101_0.jpg");
    match();
    EXPECT_THAT(imagesOf(olivia), ElementsAre("4101_0.jpg #2 pose 0 primary", "4101_1.jpg #1 pose 1"));
}

TEST_P(ImageMatchTest, imagesOfNobodyAndSubjectsWithoutAreListed)
{
    addImage("4101_1.jpg");
    addImage("IMG_7.jpg");
    const auto result = match();
    ASSERT_EQ(result.unmatched.size(), 1u);
    EXPECT_EQ(result.unmatched[0].fileName, "IMG_7.jpg");
    EXPECT_THAT(result.subjectsWithout, ElementsAre("4102"));
}

TEST_P(ImageMatchTest, brokenImageIsNeverMatched)
{
    addImage("4101_1.jpg", "It is truncated");
    EXPECT_EQ(match().matched, 0);
    EXPECT_THAT(imagesOf(olivia), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, ImageMatchTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace packhouse::jobs
