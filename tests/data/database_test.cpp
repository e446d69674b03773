#include "database_internal.hpp"
#include "session.hpp"

#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace packhouse::data {
namespace {

using test::sentenceOf;
using test::troubleOf;
using testing::HasSubstr;

/// A database that no program has opened yet.
class NewDatabaseTest : public testing::TestWithParam<Engine> {
protected:
    std::shared_ptr<Database> open(Schema schema = Schema::studio) { return Database::open(server.url(), schema); }

    /// The first `count` migrations of this program, and `more`.
    static std::vector<Migration> first(std::size_t count, std::vector<Migration> more = {})
    {
        std::vector<Migration> list(migrations().begin(), migrations().begin() + static_cast<std::ptrdiff_t>(count));
        list.insert(list.end(), more.begin(), more.end());
        return list;
    }

    test::EmptyDatabase server{GetParam()};
};

class WorkTest : public test::DatabaseTest {
protected:
    void set(Transaction& work, const std::string& name, const std::string& content)
    {
        work.session().put("UPDATE settings SET content = :content WHERE name = :name"_sql, "INSERT INTO settings (name, content) VALUES (:name, :content)"_sql,
                           {{"name", name}, {"content", content}});
    }

    std::string setting(const std::string& name)
    {
        Transaction work{database, Transaction::Access::read};
        const auto text = [](const Row& row) { return row.text("content"); };
        return work.session().one("SELECT content FROM settings WHERE name = :name"_sql, {{"name", name}}, text).value_or("");
    }
};

TEST_P(NewDatabaseTest, getsTheTablesOfItsSchemaOnce)
{
    const auto newest = [](const std::shared_ptr<Database>& database) { return database->migrationState().found; };
    EXPECT_EQ(newest(open()), newest(open()));
    const MigrationState state = open()->migrationState();
    EXPECT_EQ(state.found, state.known);
    EXPECT_GT(state.found, 0);
}

TEST_P(NewDatabaseTest, ofTheSiteKnowsItsOwnNewestStep)
{
    const MigrationState state = open(Schema::site)->migrationState();
    EXPECT_EQ(state.found, state.known);
}

TEST_P(NewDatabaseTest, isBroughtUpToDateStepByStep)
{
    { EXPECT_EQ(DatabaseOpener::open(server.url(), Schema::studio, first(2))->migrationState().found, 2); }
    EXPECT_EQ(open()->migrationState().found, open()->migrationState().known);
}

TEST_P(NewDatabaseTest, ofANewerProgramIsRefused)
{
    { DatabaseOpener::open(server.url(), Schema::studio, first(3, {{99, "future", "-- schema: both\nCREATE TABLE future_things (id {id});"}})); }
    const std::string sentence = sentenceOf([&] { DatabaseOpener::open(server.url(), Schema::studio, first(3)); });
    EXPECT_THAT(sentence, HasSubstr("newer Packhouse"));
    EXPECT_THAT(sentence, HasSubstr("99"));
    EXPECT_EQ(troubleOf([&] { DatabaseOpener::open(server.url(), Schema::studio, first(3)); }), Trouble::conflict);
}

TEST_P(NewDatabaseTest, ofTheOtherSchemaIsRefused)
{
    open(Schema::site);
    EXPECT_THAT(sentenceOf([&] { open(Schema::studio); }), HasSubstr("tables of a site, not of a studio"));
    EXPECT_EQ(troubleOf([&] { open(Schema::studio); }), Trouble::conflict);
}

TEST_P(NewDatabaseTest, madeByAnEditedStepIsRefused)
{
    open();
    auto edited = migrations();
    edited[1].text += "\n-- edited after release";
    EXPECT_EQ(troubleOf([&] { DatabaseOpener::open(server.url(), Schema::studio, edited); }), Trouble::conflict);
}

TEST_P(NewDatabaseTest, undoesAHalfWrittenStepAndCanBeOpenedAgain)
{
    const Migration halfWritten{3, "half_written", "-- schema: both\nCREATE TABLE half_things (id {id});\nINSERT INTO half_things (nonsense) VALUES (1);"};
    EXPECT_EQ(troubleOf([&] { DatabaseOpener::open(server.url(), Schema::studio, first(2, {halfWritten})); }), Trouble::broken);
    EXPECT_EQ(DatabaseOpener::open(server.url(), Schema::studio, first(2))->migrationState().found, 2);
    Session session{server.url()};
    EXPECT_EQ(troubleOf([&] { session.count("SELECT COUNT(*) AS n FROM half_things"_sql); }), Trouble::broken);
    EXPECT_EQ(open()->migrationState().found, open()->migrationState().known);
}

TEST_P(NewDatabaseTest, mayBeOpenedByManyAtOnce)
{
    std::vector<std::jthread> openers;
    std::vector<int> found(4);
    for (int& one : found)
        openers.emplace_back([&] { one = open()->migrationState().found; });
    openers.clear();
    EXPECT_THAT(found, testing::Each(open()->migrationState().known));
}

TEST_P(WorkTest, isUndoneUnlessCommitted)
{
    {
        Transaction work{database};
        set(work, "currency", "EUR");
    }
    EXPECT_EQ(setting("currency"), "");
    Transaction work{database};
    set(work, "currency", "EUR");
    work.commit();
    EXPECT_EQ(setting("currency"), "EUR");
}

TEST_P(WorkTest, thatFailedHalfwayIsNotReportedAsKept)
{
    Transaction work{database};
    set(work, "currency", "EUR");
    EXPECT_TRUE(troubleOf([&] { work.session().execute("UPDATE no_such_table SET a = 1"_sql); }));
    const auto kept = troubleOf([&] { work.commit(); });
    EXPECT_EQ(setting("currency"), kept ? "" : "EUR");
}

TEST_P(WorkTest, thatWasCommittedTakesNoMore)
{
    Transaction work{database};
    set(work, "a", "kept");
    work.commit();
    EXPECT_EQ(troubleOf([&] { set(work, "a", "too late"); }), Trouble::broken);
    EXPECT_EQ(setting("a"), "kept");
}

TEST_P(WorkTest, thatOnlyReadsWritesNothing)
{
    Transaction work{database, Transaction::Access::read};
    EXPECT_EQ(troubleOf([&] { set(work, "a", "b"); }), Trouble::broken);
}

TEST_P(WorkTest, letsADatabaseBeOpenedBesideAWriter)
{
    Transaction writer{database};
    set(writer, "a", "b");
    EXPECT_EQ(Database::open(server.url(), Schema::studio)->migrationState().found, database.migrationState().known);
}

TEST_P(WorkTest, leavesTheSessionCleanForTheNext)
{
    for (int round = 0; round < 3; ++round) {
        Transaction broken{database};
        EXPECT_TRUE(troubleOf([&] { broken.session().execute("UPDATE no_such_table SET a = 1"_sql); }));
    }
    Transaction work{database};
    set(work, "a", "b");
    work.commit();
    EXPECT_EQ(setting("a"), "b");
}

TEST_P(WorkTest, ofTwoWritersAtOnceKeepsBoth)
{
    const auto count = [&](int rounds) {
        for (int round = 0; round < rounds; ++round) {
            Transaction work{database};
            const Sql read = "SELECT content FROM settings {locked} WHERE name = 'counter' {forUpdate}"_sql;
            const auto value = work.session().one(read, {}, [](const Row& row) { return std::stoi(row.text("content")); });
            set(work, "counter", std::to_string(value.value() + 1));
            work.commit();
        }
    };
    {
        Transaction work{database};
        set(work, "counter", "0");
        work.commit();
    }
    std::jthread other{[&] { count(25); }};
    count(25);
    other.join();
    EXPECT_EQ(setting("counter"), "50");
}

TEST_P(WorkTest, readersGoOnBesideAWriter)
{
    Transaction writer{database};
    set(writer, "a", "unseen");
    EXPECT_EQ(setting("a"), "");
}

TEST_P(WorkTest, answersAsLongAsItIsThere)
{
    EXPECT_TRUE(database.answers());
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, NewDatabaseTest, testing::ValuesIn(test::testDatabases()), test::engineName);
INSTANTIATE_TEST_SUITE_P(everyDatabase, WorkTest, testing::ValuesIn(test::testDatabases()), test::engineName);

/// What only a server can do: go away, refuse a password.
class ServerTest : public WorkTest {};

TEST_P(ServerTest, goneInTheMiddleOfWorkIsUnavailableAndTheNextWorkSucceeds)
{
    std::optional<Trouble> trouble;
    {
        Transaction work{database};
        set(work, "a", "lost");
        server.dropConnections();
        trouble = troubleOf([&] { set(work, "b", "lost"); });
    }
    EXPECT_EQ(trouble, Trouble::unavailable);
    Transaction next{database};
    set(next, "a", "kept");
    next.commit();
    EXPECT_EQ(setting("a"), "kept");
    EXPECT_EQ(setting("b"), "");
}

TEST_P(ServerTest, tellsTwoWorksThatWaitForEachOtherThatOneMustRepeat)
{
    {
        Transaction work{database};
        set(work, "a", "");
        set(work, "b", "");
        work.commit();
    }
    const auto write = [&](const std::string& first, const std::string& second) {
        Transaction work{database};
        set(work, first, "x");
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
        return troubleOf([&] { set(work, second, "x"); });
    };
    std::optional<Trouble> other;
    std::jthread thread{[&] { other = write("b", "a"); }};
    const std::optional<Trouble> mine = write("a", "b");
    thread.join();
    EXPECT_TRUE((mine == Trouble::conflict) != (other == Trouble::conflict));
}

TEST_P(ServerTest, goneBeforeTheCommitIsUnavailable)
{
    Transaction work{database};
    set(work, "a", "lost");
    server.dropConnections();
    EXPECT_EQ(troubleOf([&] { work.commit(); }), Trouble::unavailable);
    EXPECT_TRUE(database.answers());
}

TEST_P(ServerTest, goneBetweenTwoWorksIsNotNoticed)
{
    EXPECT_EQ(setting("a"), "");
    server.dropConnections();
    EXPECT_EQ(setting("a"), "");
}

TEST_P(ServerTest, refusesAWrongPasswordByName)
{
    DatabaseUrl url = server.url();
    url.password = "wrong password";
    const auto open = [&] { Database::open(url, Schema::studio); };
    EXPECT_EQ(troubleOf(open), Trouble::forbidden);
    EXPECT_THAT(sentenceOf(open), HasSubstr(url.host));
    EXPECT_THAT(sentenceOf(open), testing::Not(HasSubstr("wrong password")));
}

TEST_P(ServerTest, refusesAnUnknownUser)
{
    DatabaseUrl url = server.url();
    url.user = "nobody_here";
    EXPECT_EQ(troubleOf([&] { Database::open(url, Schema::studio); }), Trouble::forbidden);
}

TEST_P(ServerTest, thatHasNoSuchDatabaseSaysSo)
{
    DatabaseUrl url = server.url();
    url.name = "no_such_database";
    EXPECT_THAT(sentenceOf([&] { Database::open(url, Schema::studio); }), HasSubstr("no_such_database is no Packhouse database"));
}

TEST_P(ServerTest, thatDoesNotRunIsUnavailable)
{
    DatabaseUrl url = server.url();
    url.port = 9;
    EXPECT_EQ(troubleOf([&] { Database::open(url, Schema::studio); }), Trouble::unavailable);
    url.host = "no-such-host.invalid";
    EXPECT_EQ(troubleOf([&] { Database::open(url, Schema::studio); }), Trouble::unavailable);
}

INSTANTIATE_TEST_SUITE_P(postgresql, ServerTest, testing::Values(Engine::postgresql), test::engineName);

} // namespace
} // namespace packhouse::data
