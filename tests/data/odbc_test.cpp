// SQL Server needs a server that not every machine has. What its engine does by itself through ODBC, binding and reading, is tried here on
// another driver: PostgreSQL's.

#include "engines/exchange.hpp"
#include "engines/sql_server_engine.hpp"
#include "session.hpp"

#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <soci/odbc/soci-odbc.h>

#include <limits>

namespace packhouse::data {
namespace {

class OverOdbc : public SqlServerEngine {
public:
    void connect(const DatabaseUrl& url) override
    {
        soci::connection_parameters parameters{soci::odbc, "DRIVER={PostgreSQL Unicode};SERVER=" + url.host + ";PORT=" + std::to_string(url.port) + ";DATABASE=" + url.name +
                                                               ";UID=" + url.user + ";PWD=" + url.password + ";MaxLongVarcharSize=-4;MaxVarcharSize=8190;UseDeclareFetch=0"};
        parameters.set_option(soci::odbc_option_driver_complete, "0");
        m_soci.open(parameters);
    }
};

class OdbcTest : public testing::Test {
protected:
    OdbcTest()
    {
        engine.connect(server.url());
        engine.run("CREATE TABLE things (code VARCHAR(10), number BIGINT, words TEXT)");
    }

    std::vector<std::vector<Cell>> run(const std::string& sql, const FlatParameters& parameters = {})
    {
        soci::statement statement{engine.soci()};
        std::vector<Cell> cells;
        statement.exchange(soci::details::into_type_ptr{new ReadRow{engine, names, cells}});
        statement.exchange(soci::details::use_type_ptr{new BoundParameters{engine, parameters}});
        statement.alloc();
        statement.prepare(sql, soci::details::st_one_time_query);
        statement.define_and_bind();
        std::vector<std::vector<Cell>> rows;
        for (bool more = statement.execute(true); more; more = statement.fetch()) rows.push_back(cells);
        return rows;
    }

    void add(const Cell& code, const Cell& number, const Cell& words)
    {
        run("INSERT INTO things (code, number, words) VALUES (:code, :number, :words)", {{"words", words}, {"code", code}, {"number", number}});
    }

    test::EmptyDatabase server{Engine::postgresql};
    OverOdbc engine;
    std::vector<std::string> names;
};

TEST_F(OdbcTest, keepsAllSixtyFourBits)
{
    add("a", std::numeric_limits<std::int64_t>::max(), "");
    EXPECT_EQ(run("SELECT number FROM things").at(0).at(0), Cell{std::to_string(std::numeric_limits<std::int64_t>::max())});
}

TEST_F(OdbcTest, readsLettersBeyondTheDeclaredNumberOfBytes)
{
    const std::string ten = "ŁóÄßñ日本語😀é";
    add(ten, std::int64_t{1}, "");
    EXPECT_EQ(run("SELECT code FROM things").at(0).at(0), Cell{ten});
}

TEST_F(OdbcTest, readsLongTextInPieces)
{
    std::string text;
    while (text.size() < 300'000) text += "Zoë O'Brien 日本語 😀 :no #1 ";
    add("a", std::int64_t{1}, text);
    EXPECT_EQ(run("SELECT words FROM things").at(0).at(0), Cell{text});
}

TEST_F(OdbcTest, keepsNothingApartFromEmpty)
{
    add(Cell{}, Cell{}, "");
    const auto row = run("SELECT code, number, words FROM things").at(0);
    EXPECT_EQ(row.at(0), Cell{});
    EXPECT_EQ(row.at(1), Cell{});
    EXPECT_EQ(row.at(2), Cell{""});
}

TEST_F(OdbcTest, bindsAParameterWhereverItsNameStands)
{
    add("a", std::int64_t{1}, "x");
    add("b", std::int64_t{2}, "x");
    const auto rows = run("SELECT code AS first_code FROM things WHERE words = :w AND (number = :n OR number > :n) ORDER BY code", {{"n", std::int64_t{1}}, {"w", "x"}});
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].at(0), Cell{"b"});
    EXPECT_EQ(names, std::vector<std::string>{"first_code"});
}

TEST_F(OdbcTest, keepsLaterWorkAfterARollback)
{
    engine.begin(true);
    add("undone", std::int64_t{1}, "");
    engine.rollback();
    add("kept", std::int64_t{2}, "");
    Session other{server.url()};
    EXPECT_EQ(other.query("SELECT code FROM things"_sql, {}, [](const Row& row) { return row.text("code"); }), std::vector<std::string>{"kept"});
}

TEST(SqlServerTest, thatDoesNotRunIsUnavailable)
{
    const auto open = [] { Database::open(DatabaseUrl::parse("mssql://sa:secret@127.0.0.1:9/site"), Schema::site); };
    EXPECT_EQ(test::troubleOf(open), Trouble::unavailable);
    EXPECT_THAT(test::sentenceOf(open), testing::AllOf(testing::HasSubstr("mssql://sa@127.0.0.1:9/site cannot be reached"), testing::Not(testing::HasSubstr("secret"))));
}

} // namespace
} // namespace packhouse::data
