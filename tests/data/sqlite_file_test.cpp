#include "session.hpp"

#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <fstream>

namespace packhouse::data {
namespace {

using test::sentenceOf;
using test::troubleOf;

class SqliteFileTest : public testing::Test {
protected:
    DatabaseUrl at(const std::string& name) const
    {
        DatabaseUrl url;
        url.path = folder.path() / name;
        return url;
    }

    test::TemporaryFolder folder;
};

TEST_F(SqliteFileTest, inAFolderThatIsNotThereIsUnavailable)
{
    const auto open = [&] { Database::open(at("missing/studio.db"), Schema::studio); };
    EXPECT_EQ(troubleOf(open), Trouble::unavailable);
    EXPECT_THAT(sentenceOf(open), testing::HasSubstr("missing/studio.db"));
}

TEST_F(SqliteFileTest, thatIsNoDatabaseIsRefusedAndLeftAlone)
{
    const std::string text(5000, 'x');
    std::ofstream{at("roster.csv").path} << text;
    EXPECT_THAT(sentenceOf([&] { Database::open(at("roster.csv"), Schema::studio); }), testing::HasSubstr("is no Packhouse database"));
    std::ifstream file{at("roster.csv").path};
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>{file}, {}), text);
}

TEST_F(SqliteFileTest, mayHaveBlanksAndEqualSignsInItsName)
{
    Database::open(at("my studio = mine.db"), Schema::studio);
    EXPECT_TRUE(std::filesystem::exists(at("my studio = mine.db").path));
}

TEST_F(SqliteFileTest, isKeptSafelyAndChecksItsReferences)
{
    Session session{at("studio.db")};
    const auto pragma = [&](const Sql& sql) { return session.one(sql, {}, [](const Row& row) { return row.text("v"); }).value(); };
    EXPECT_EQ(pragma("SELECT journal_mode AS v FROM pragma_journal_mode"_sql), "wal");
    EXPECT_EQ(pragma("SELECT synchronous AS v FROM pragma_synchronous"_sql), "2");
    EXPECT_EQ(pragma("SELECT foreign_keys AS v FROM pragma_foreign_keys"_sql), "1");
}

TEST_F(SqliteFileTest, thatAnotherWritesForTooLongIsAConflict)
{
    Session writer{at("studio.db")};
    Session patient{at("studio.db")};
    writer.begin(Transaction::Access::write);
    patient.one("PRAGMA busy_timeout = 50"_sql, {}, [](const Row&) { return true; });
    EXPECT_EQ(troubleOf([&] { patient.begin(Transaction::Access::write); }), Trouble::conflict);
    writer.rollback();
    EXPECT_EQ(troubleOf([&] { patient.begin(Transaction::Access::write); }), std::nullopt);
}

TEST_F(SqliteFileTest, namesTheParameterThatAStatementLacks)
{
    Session session{at("studio.db")};
    EXPECT_THAT(sentenceOf([&] { session.count("SELECT :given + :lacking AS n"_sql, {{"given", 1}}); }), testing::HasSubstr("missing parameter lacking"));
}

} // namespace
} // namespace packhouse::data
