#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/keys.hpp"

#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <set>

namespace packhouse::data {
namespace {

using test::aJob;
using test::anImage;
using test::aSubject;
using test::sentenceOf;
using test::troubleOf;
using test::with;
using testing::ElementsAre;
using testing::HasSubstr;

class JobRepositoryTest : public test::DatabaseTest {
protected:
    std::vector<Subject> subjectsOf(Id<Job> id, int count) const
    {
        std::vector<Subject> subjects;
        for (int number = 0; number < count; ++number) subjects.push_back(aSubject(id, std::to_string(number)));
        return subjects;
    }

    Transaction work{database};
    JobRepository jobs{work};
    Job job = jobs.add(aJob("Spring Portraits"));
};

TEST_P(JobRepositoryTest, keepsAJobAsItWas)
{
    Job autumn = aJob("Autumn Łódź");
    autumn.scope = {"2026", "*", "North School"};
    autumn.status = OnlineStatus::paused;
    autumn.upload.offerCode = "SPRING";
    autumn.upload.offerVersion = 2;
    autumn.upload.liveFrom = instantFromIso("2026-04-14T09:30:00.123456Z");
    autumn.upload.delivery = {{"SHIP", "By post", test::euros(450), true, true}};
    const Job added = jobs.add(autumn);
    const Job found = jobs.find("autumn łódź").value();
    EXPECT_EQ(found.id, added.id);
    EXPECT_EQ(found.scope, autumn.scope);
    EXPECT_EQ(found.status, OnlineStatus::paused);
    EXPECT_EQ(found.upload, autumn.upload);
    EXPECT_EQ(found.eventDate, "2026-04-14");
    EXPECT_EQ(jobs.find(added.key)->name, "Autumn Łódź");
    EXPECT_EQ(jobs.find(added.id)->key, added.key);
}

TEST_P(JobRepositoryTest, drawsAKeyOfTheAlphabetAndKeepsAGivenOne)
{
    EXPECT_EQ(tidyKey(job.key), job.key);
    EXPECT_EQ(jobs.add(with(aJob("Given"), [](Job& given) { given.key = "ACDEFGHJ"; })).key, "ACDEFGHJ");
}

TEST_P(JobRepositoryTest, refusesATakenNameAndATakenKey)
{
    EXPECT_THAT(sentenceOf([&] { jobs.add(aJob("SPRING portraits")); }), HasSubstr("SPRING portraits"));
    Transaction other{database, Transaction::Access::read};
    EXPECT_EQ(troubleOf([&] { jobs.add(aJob("")); }), Trouble::invalid);
}

TEST_P(JobRepositoryTest, letsNoTwoThingsShareAKey)
{
    Folder folder{.id = {}, .job = job.id, .parent = {}, .key = job.key, .name = "1a"};
    EXPECT_EQ(troubleOf([&] { jobs.add(folder); }), Trouble::conflict);
}

TEST_P(JobRepositoryTest, refusesAWriteOfAnOldRevision)
{
    Job changed = job;
    changed.upload.friendlyName = "Portraits";
    EXPECT_EQ(jobs.update(changed).revision, job.revision + 1);
    EXPECT_EQ(troubleOf([&] { jobs.update(changed); }), Trouble::conflict);
    EXPECT_EQ(jobs.find(job.id)->upload.friendlyName, "Portraits");
}

TEST_P(JobRepositoryTest, countsWhatAJobHolds)
{
    const Subject ada = jobs.add(aSubject(job.id, "1"));
    jobs.add(aSubject(job.id, "2"));
    jobs.add(with(anImage(job.id, "1.jpg"), [&](Image& image) { image.subject = ada.id; }));
    jobs.add(anImage(job.id, "2.jpg"));
    jobs.add(aJob("Autumn"));
    const std::vector<JobFigures> figures = jobs.figures();
    ASSERT_EQ(figures.size(), 2U);
    EXPECT_EQ(figures[0].job.name, "Autumn");
    EXPECT_EQ(figures[0].subjects, 0);
    EXPECT_EQ(figures[1].subjects, 2);
    EXPECT_EQ(figures[1].images, 2);
    EXPECT_EQ(figures[1].matched, 1);
    EXPECT_EQ(figures[1].orders, 0);
}

TEST_P(JobRepositoryTest, keepsFoldersAsATree)
{
    const auto folder = [&](const std::string& name, std::optional<Id<Folder>> parent) { return Folder{.id = {}, .job = job.id, .parent = parent, .key = "", .name = name}; };
    const Folder upper = jobs.add(folder("Upper School", {}));
    const Folder first = jobs.add(folder("1a", upper.id));
    jobs.add(folder("1a", {}));
    EXPECT_EQ(first.key.size(), 8U);
    EXPECT_EQ(jobs.folders(job.id).size(), 3U);
    EXPECT_FALSE(jobs.findFolder(job.id, "1A")->parent);
    EXPECT_EQ(jobs.findFolder(job.id, "upper school")->id, upper.id);
}

TEST_P(JobRepositoryTest, refusesTwoFoldersOfOneNameInOnePlace)
{
    jobs.add(Folder{.id = {}, .job = job.id, .parent = {}, .key = "", .name = "1a"});
    EXPECT_EQ(troubleOf([&] { jobs.add(Folder{.id = {}, .job = job.id, .parent = {}, .key = "", .name = "1A"}); }), Trouble::conflict);
}

TEST_P(JobRepositoryTest, keepsASubjectAsItWas)
{
    const Folder folder = jobs.add(Folder{.id = {}, .job = job.id, .parent = {}, .key = "", .name = "1a"});
    Subject zoe = aSubject(job.id, "S-7");
    zoe.folder = folder.id;
    zoe.firstName = "Zoë";
    zoe.lastName = "O'Brien";
    zoe.email = "zoe@example.org";
    zoe.fields = {{"Teacher", "Ms \"Quote\" Ñ"}, {"Grade", ""}};
    zoe = jobs.add(zoe);
    const Subject found = jobs.subjectByKey(zoe.key).value();
    EXPECT_EQ(found.id, zoe.id);
    EXPECT_EQ(found.folder, folder.id);
    EXPECT_EQ(found.firstName, "Zoë");
    EXPECT_EQ(found.lastName, "O'Brien");
    EXPECT_EQ(found.email, "zoe@example.org");
    EXPECT_EQ(found.fields, zoe.fields);
    EXPECT_EQ(jobs.findSubject(job.id, "S-7")->id, zoe.id);
    EXPECT_EQ(jobs.findSubject(zoe.id)->key, zoe.key);
}

TEST_P(JobRepositoryTest, listsSubjectsByLastNameFirstNameAndId)
{
    for (const auto& [number, first, last] : std::vector<std::tuple<std::string, std::string, std::string>>{{"1", "Bo", "van Dyk"}, {"2", "Al", "Van Dyk"}, {"3", "Zed", "Adams"}, {"0", "Bo", "van Dyk"}})
        jobs.add(with(aSubject(job.id, number), [&, first = first, last = last](Subject& subject) {
            subject.firstName = first;
            subject.lastName = last;
        }));
    std::vector<std::string> order;
    for (const Subject& subject : jobs.subjects(job.id)) order.push_back(subject.subjectId);
    EXPECT_THAT(order, ElementsAre("3", "2", "0", "1"));
}

TEST_P(JobRepositoryTest, addsAWholeRosterAtOnceWithKeysOfItsOwn)
{
    std::vector<Subject> roster = subjectsOf(job.id, 2500);
    roster[7].key = "ACDEFGHJ";
    jobs.add(roster);
    std::set<std::string> keys;
    for (const Subject& subject : roster) keys.insert(subject.key);
    EXPECT_EQ(keys.size(), 2500U);
    EXPECT_EQ(roster[7].key, "ACDEFGHJ");
    EXPECT_EQ(jobs.findSubject(roster[2499].id)->subjectId, "2499");
    EXPECT_EQ(jobs.findSubject(roster[2499].id)->key, roster[2499].key);
    EXPECT_EQ(jobs.subjects(job.id).size(), 2500U);
}

TEST_P(JobRepositoryTest, addsNoneOfARosterWithATakenId)
{
    jobs.add(aSubject(job.id, "17"));
    std::vector<Subject> roster = subjectsOf(job.id, 20);
    EXPECT_THAT(sentenceOf([&] { jobs.add(roster); }), HasSubstr("the ID 17 already"));
    EXPECT_EQ(jobs.subjects(job.id).size(), 1U);
    std::vector<Subject> twice{aSubject(job.id, "1"), aSubject(job.id, "1")};
    EXPECT_EQ(troubleOf([&] { jobs.add(twice); }), Trouble::conflict);
}

TEST_P(JobRepositoryTest, letsTwoJobsHaveTheSameIds)
{
    const Job autumn = jobs.add(aJob("Autumn"));
    jobs.add(aSubject(job.id, "1"));
    EXPECT_EQ(troubleOf([&] { jobs.add(aSubject(autumn.id, "1")); }), std::nullopt);
    EXPECT_EQ(troubleOf([&] { jobs.add(aSubject(autumn.id, "1")); }), Trouble::conflict);
}

TEST_P(JobRepositoryTest, changesASubjectButNeverItsKey)
{
    Subject ada = jobs.add(aSubject(job.id, "1"));
    const std::string key = ada.key;
    ada.key = "ACDEFGHJ";
    ada.lastName = "Lovelace";
    jobs.update(ada);
    EXPECT_EQ(jobs.subjectByKey(key)->lastName, "Lovelace");
    ada.id.value = 999;
    EXPECT_EQ(troubleOf([&] { jobs.update(ada); }), Trouble::missing);
}

TEST_P(JobRepositoryTest, keepsAPictureAsItWas)
{
    Image image = anImage(job.id, "DSC 1 (ä).jpg");
    image.problem = "The picture is cut off.";
    image.pose = "2";
    image.number = 4;
    image = jobs.add(image);
    const Image found = jobs.findImage(image.id).value();
    EXPECT_EQ(found.fileName, image.fileName);
    EXPECT_EQ(found.sha256, image.sha256);
    EXPECT_EQ(found.width, 1200);
    EXPECT_EQ(found.height, 1800);
    EXPECT_EQ(found.pose, "2");
    EXPECT_EQ(found.number, 4);
    EXPECT_EQ(found.problem, image.problem);
    EXPECT_FALSE(found.subject);
    EXPECT_EQ(jobs.imageByProof(image.proofSha256)->id, image.id);
    EXPECT_EQ(troubleOf([&] { jobs.add(image); }), Trouble::conflict);
}

TEST_P(JobRepositoryTest, letsASubjectHaveOnePrimaryPicture)
{
    const Subject ada = jobs.add(aSubject(job.id, "1"));
    const auto primary = [&](const std::string& name, int number) {
        return with(anImage(job.id, name), [&](Image& image) {
            image.subject = ada.id;
            image.primary = true;
            image.number = number;
        });
    };
    Image first = jobs.add(primary("1.jpg", 1));
    jobs.add(primary("2.jpg", 2));
    jobs.add(with(primary("3.jpg", 3), [](Image& image) { image.primary = false; }));
    const auto names = [&] {
        std::vector<std::string> all;
        for (const Image& image : jobs.imagesOf(ada.id)) all.push_back(image.fileName + (image.primary ? "!" : ""));
        return all;
    };
    EXPECT_THAT(names(), ElementsAre("2.jpg!", "1.jpg", "3.jpg"));
    jobs.update(first);
    EXPECT_THAT(names(), ElementsAre("1.jpg!", "2.jpg", "3.jpg"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, JobRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
