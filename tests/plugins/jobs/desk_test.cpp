#include "first_job.hpp"
#include "job_reading.hpp"
#include "new_job.hpp"
#include "picture_questions.hpp"
#include "plugins/support/studio_home.hpp"
#include "roster_trial.hpp"
#include "scan_places.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using testing::HasSubstr;

namespace {

class StillProgress : public sdk::Progress {
public:
    void report(std::size_t, std::size_t, const std::string&) override {}
    bool cancelled() const noexcept override { return false; }
    void wait(std::chrono::milliseconds) override {}
};

class DeskTest : public testing::Test {
protected:
    data::Job add(const std::string& name)
    {
        data::Transaction work{studio.database()};
        NewJob wanted;
        wanted.name = name;
        const data::Job job = addJob(work, wanted);
        work.commit();
        return job;
    }
    data::Subject addChild(const data::Job& job, const std::string& id)
    {
        data::Transaction work{studio.database()};
        data::Subject child;
        child.job = job.id;
        child.subjectId = id;
        child.lastName = "Bennett";
        child = data::JobRepository{work}.add(child);
        work.commit();
        return child;
    }
    void addImage(const data::Job& job, const std::string& fileName, const std::string& problem)
    {
        data::Transaction work{studio.database()};
        data::Image image;
        image.job = job.id;
        image.fileName = fileName;
        image.problem = problem;
        data::JobRepository{work}.add(image);
        work.commit();
    }
    std::size_t children(const data::Job& job)
    {
        data::Transaction work{studio.database(), data::Transaction::Access::read};
        return data::JobRepository{work}.subjects(job.id).size();
    }

    test::StudioHome studio;
    ScanPlaces scans{studio.host()};
    StillProgress progress;
};

} // namespace

TEST_F(DeskTest, theKeyOnAShootCardIsAChildInItsJob)
{
    const data::Job job = add("St Mary's");
    const data::Subject child = addChild(job, "4101");
    EXPECT_EQ(scans.placeOf("/%K" + child.key), "job:" + job.key + "#subject:" + child.key);
    EXPECT_EQ(scans.placeOf("/%K" + job.key), "job:" + job.key);
}

TEST_F(DeskTest, anIdThatSeveralJobsHaveIsTheChildOfTheNewest)
{
    addChild(add("Last year"), "4101");
    const data::Job now = add("This year");
    const data::Subject child = addChild(now, "4101");
    EXPECT_EQ(scans.placeOf("/%S4101"), "job:" + now.key + "#subject:" + child.key);
}

TEST_F(DeskTest, otherScansAreLeftToOthers)
{
    add("4101");
    for (const char* scanned : {"/%S9999", "/%KQQQQQQQQ", "184204", "/%OPK1", "/%S", ""}) EXPECT_EQ(scans.placeOf(scanned), "") << scanned;
}

TEST_F(DeskTest, theFirstStepIsDoneWithTheFirstJob)
{
    const sdk::FirstStep step = FirstJob{studio.host()}.firstSteps().front();
    EXPECT_FALSE(step.done(progress));
    add("St Mary's");
    EXPECT_TRUE(step.done(progress));
}

TEST_F(DeskTest, picturesWithoutAChildAreOneQuestionOfTheirJobWhichMatchingSettles)
{
    const data::Job job = add("St Mary's");
    addChild(job, "4101");
    addImage(job, "4101_1.jpg", "");
    addImage(job, "somebody.jpg", "");
    UnmatchedPictures kind{studio.host()};
    const auto items = kind.items(progress);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items.front().title, "Whose are these 2 pictures?");
    EXPECT_EQ(items.front().acts.back().opens, "job:" + job.key);
    EXPECT_THAT(kind.settle(items.front().key, "match", progress).sentence, HasSubstr("1 picture matched, 1 still"));
    EXPECT_EQ(kind.items(progress).front().title, "Whose is this picture?");
}

TEST_F(DeskTest, aBrokenPictureIsSaidWithItsReason)
{
    const data::Job job = add("St Mary's");
    EXPECT_TRUE(UnusablePictures{studio.host()}.items(progress).empty());
    addImage(job, "0388.jpg", "The file ends too early.");
    const auto items = UnusablePictures{studio.host()}.items(progress);
    ASSERT_EQ(items.size(), 1U);
    EXPECT_EQ(items.front().evidence.front().what, "0388.jpg");
    EXPECT_EQ(items.front().evidence.front().value, "The file ends too early.");
}

TEST_F(DeskTest, aRosterIsTriedWithoutWritingAndThenTaken)
{
    const data::Job job = add("St Mary's");
    const auto file = studio.file("roster.csv", "Student ID,First name,Last name,Class\n4101,Olivia,Bennett,3A\n4102,Noah,Okafor,3A\n4102,Noah,Twice,3A\n");
    const RosterTrial trial = tryRoster(studio.host(), job.key, file);
    EXPECT_EQ(trial.would.added, 2);
    EXPECT_THAT(trial.sentence(), HasSubstr("roster.csv: 2 new children"));
    EXPECT_THAT(trial.detail(), HasSubstr("Row 4"));
    EXPECT_EQ(children(job), 0U);
    takeRoster(studio.host(), job.key, trial.roster);
    EXPECT_EQ(children(job), 2U);
}

} // namespace packhouse::jobs
