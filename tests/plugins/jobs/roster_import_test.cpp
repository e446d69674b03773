#include "roster_import.hpp"

#include "support/records.hpp"
#include "support/test_databases.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using data::JobRepository;
using data::Transaction;

namespace {

class RosterImportTest : public test::DatabaseTest {
protected:
    RosterImportTest()
    {
        Transaction work{database};
        job = JobRepository{work}.add(test::aJob("St Mary's"));
        work.commit();
    }

    RosterImport import(const std::string& text)
    {
        Transaction work{database};
        const auto done = importRoster(work, job, readRoster(text));
        work.commit();
        return done;
    }

    data::Subject subject(const std::string& id)
    {
        Transaction work{database, Transaction::Access::read};
        return JobRepository{work}.findSubject(job.id, id).value();
    }

    data::Job job;
};

const std::string classList = "ID,First name,Last name,Class,E-mail,Teacher\n1,Ada,Byron,3A,ada@example.org,Ms Rivera\n2,Noah,Okafor,3B,,Mr Li\n3,Eva,Curie,3A,,Ms Rivera\n";

} // namespace

TEST_P(RosterImportTest, addsSubjectsWithFoldersFieldsAndKeys)
{
    const auto done = import(classList);
    EXPECT_EQ(done.added, 3);
    EXPECT_EQ(done.folders, 2);
    EXPECT_EQ(subject("1").fields.at("Teacher"), "Ms Rivera");
    EXPECT_EQ(subject("1").key.size(), 8u);
    EXPECT_NE(subject("1").key, subject("3").key);
    EXPECT_EQ(subject("1").folder, subject("3").folder);
    EXPECT_NE(subject("1").folder, subject("2").folder);
}

TEST_P(RosterImportTest, sameRosterAgainChangesNothing)
{
    import(classList);
    const auto key = subject("1").key;
    const auto again = import(classList);
    EXPECT_EQ(again.added, 0);
    EXPECT_EQ(again.changed, 0);
    EXPECT_EQ(again.unchanged, 3);
    EXPECT_EQ(again.folders, 0);
    EXPECT_EQ(subject("1").key, key);
}

TEST_P(RosterImportTest, newerRosterBringsKnownSubjectsUpToDateAndRemovesNobody)
{
    import(classList);
    const auto done = import("ID,First name,Last name,Class\n2,Noah,Okafor-Smith,3A\n4,Liam,Novak,3C\n");
    EXPECT_EQ(done.added, 1);
    EXPECT_EQ(done.changed, 1);
    EXPECT_EQ(subject("2").lastName, "Okafor-Smith");
    EXPECT_EQ(subject("2").folder, subject("1").folder);
    EXPECT_EQ(subject("2").fields.at("Teacher"), "Mr Li") << "a column that is not there takes nothing away";
    EXPECT_EQ(subject("3").lastName, "Curie");
}

TEST_P(RosterImportTest, emptyCellTakesNothingAway)
{
    import(classList);
    EXPECT_EQ(import("ID,First name,Last name,E-mail\n1,Ada,Byron,\n").unchanged, 1);
    EXPECT_EQ(subject("1").email, "ada@example.org");
}

TEST_P(RosterImportTest, lettersOfEveryScriptComeBackAsTheyWere)
{
    import("ID,First name,Last name,Class\n1,由佳,樋口,３年\n2,עלמה,כהן,א\n3,Zoë😀,O’Neill,5\"\n");
    EXPECT_EQ(subject("1").lastName, "樋口");
    EXPECT_EQ(subject("2").firstName, "עלמה");
    EXPECT_EQ(subject("3").firstName, "Zoë😀");
    EXPECT_EQ(subject("3").lastName, "O’Neill");
}

TEST_P(RosterImportTest, thousandChildrenComeInAtOnce)
{
    std::string text = "ID,First name,Last name,Class\n";
    for (int number = 1; number <= 1000; ++number) text += std::to_string(number) + ",Ada,Byron," + std::to_string(number % 30) + "\n";
    const auto done = import(text);
    EXPECT_EQ(done.added, 1000);
    EXPECT_EQ(done.folders, 30);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, RosterImportTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace packhouse::jobs
