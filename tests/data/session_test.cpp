#include "dialect.hpp"
#include "session.hpp"

#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <limits>

namespace packhouse::data {
namespace {

using test::sentenceOf;
using test::troubleOf;

/// A table that has one column of each kind.
class SessionTest : public testing::TestWithParam<Engine> {
protected:
    SessionTest()
    {
        for (const char* statement : {"CREATE TABLE things (id {id}, code {text:20} NOT NULL, number {bigint}, words {longtext}, ready {bool}, CONSTRAINT uq_things UNIQUE (code))",
                                      "CREATE TABLE parts (id {id}, thing_id {bigint} NOT NULL, CONSTRAINT fk_parts FOREIGN KEY (thing_id) REFERENCES things (id))"})
            session.run(statement);
    }

    std::int64_t add(const std::string& code, Value number = std::nullopt, Value words = std::nullopt)
    {
        return session.insert("INSERT INTO things (code, number, words) VALUES (:code, :number, :words)"_sql, {{"code", code}, {"number", number}, {"words", words}});
    }

    std::int64_t number(const std::string& code)
    {
        return session.one("SELECT number FROM things WHERE code = :code"_sql, {{"code", code}}, [](const Row& row) { return row.integer("number"); }).value();
    }

    std::string words(const std::string& code)
    {
        return session.one("SELECT words FROM things WHERE code = :code"_sql, {{"code", code}}, [](const Row& row) { return row.text("words"); }).value();
    }

    std::int64_t rows() { return session.count("SELECT COUNT(*) AS n FROM things"_sql); }

    test::EmptyDatabase server{GetParam()};
    Session session{server.url()};
};

TEST_P(SessionTest, keepsAllSixtyFourBits)
{
    add("most", std::numeric_limits<std::int64_t>::max());
    add("least", std::numeric_limits<std::int64_t>::min());
    EXPECT_EQ(number("most"), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(number("least"), std::numeric_limits<std::int64_t>::min());
}

TEST_P(SessionTest, readsSumsAndCountsAsNumbers)
{
    add("a", std::int64_t{5'000'000'000});
    add("b", std::int64_t{5'000'000'000});
    EXPECT_EQ(session.count("SELECT SUM(number) AS n FROM things"_sql), 10'000'000'000);
    EXPECT_EQ(rows(), 2);
}

TEST_P(SessionTest, keepsTextOfAllLettersAndLengths)
{
    const std::string mixed = "Zoë O'Brien łódź 日本語 😀 :no #1 -- \"x\" %s \\ ";
    std::string longText;
    while (longText.size() < 300'000) longText += mixed;
    add("mixed", std::nullopt, mixed);
    add("long", std::nullopt, longText);
    add("empty", std::nullopt, "");
    EXPECT_EQ(words("mixed"), mixed);
    EXPECT_EQ(words("long"), longText);
    EXPECT_EQ(words("empty"), "");
}

TEST_P(SessionTest, refusesAZeroByteInsteadOfCuttingTheText)
{
    EXPECT_EQ(troubleOf([&] { add("zero", std::nullopt, std::string("a\0b", 3)); }), Trouble::invalid);
    EXPECT_EQ(rows(), 0);
}

TEST_P(SessionTest, keepsNothingApartFromZeroAndEmpty)
{
    add("null");
    const auto isNull = [](const Row& row) { return row.isNull("number") && row.isNull("words") && !row.get<std::optional<int>>("number"); };
    EXPECT_TRUE(session.one("SELECT number, words FROM things"_sql, {}, isNull).value());
}

TEST_P(SessionTest, sendsNewValuesEachTime)
{
    for (int index = 0; index < 3; ++index) add("code" + std::to_string(index), index);
    for (int index = 0; index < 3; ++index) EXPECT_EQ(number("code" + std::to_string(index)), index);
}

TEST_P(SessionTest, takesAParameterTwiceAndAListInOne)
{
    add("a", 1);
    add("b", 2);
    add("c", 3);
    const auto code = [](const Row& row) { return row.text("code"); };
    const Parameters both{{"codes", std::vector<std::string>{"a", "c"}}, {"number", 3}};
    EXPECT_THAT(session.query("SELECT code FROM things WHERE code IN (:codes) ORDER BY code"_sql, both, code), testing::ElementsAre("a", "c"));
    EXPECT_THAT(session.query("SELECT code FROM things WHERE code IN (:codes) AND number = :number AND :number = number"_sql, both, code), testing::ElementsAre("c"));
    EXPECT_TRUE(session.query("SELECT code FROM things WHERE code IN (:codes)"_sql, {{"codes", std::vector<std::string>{}}}, code).empty());
}

TEST_P(SessionTest, limitsAndPages)
{
    for (const char* code : {"a", "b", "c", "d"}) add(code);
    const auto code = [](const Row& row) { return row.text("code"); };
    EXPECT_THAT(session.query("SELECT code FROM things ORDER BY code {limit:most}"_sql, {{"most", 2}}, code), testing::ElementsAre("a", "b"));
    EXPECT_THAT(session.query("SELECT code FROM things ORDER BY code {page:first,most}"_sql, {{"first", 1}, {"most", 2}}, code), testing::ElementsAre("b", "c"));
}

TEST_P(SessionTest, answersTheIdOfTheInsertedRow)
{
    const std::int64_t first = add("a");
    const std::int64_t second = add("b");
    EXPECT_GT(first, 0);
    EXPECT_EQ(second, first + 1);
    EXPECT_EQ(session.count("SELECT id AS n FROM things WHERE code = :code"_sql, {{"code", "b"}}), second);
}

TEST_P(SessionTest, countsTheRowsThatAStatementChanged)
{
    add("a", 1);
    add("b", 1);
    EXPECT_EQ(session.execute("UPDATE things SET number = 2 WHERE number = 1"_sql), 2);
    EXPECT_EQ(session.execute("UPDATE things SET number = 2 WHERE number = 1"_sql), 0);
}

TEST_P(SessionTest, insertsManyRowsAtOnceInOrder)
{
    std::vector<Parameters> rows;
    for (int index = 0; index < 2500; ++index) rows.push_back({{"code", "c" + std::to_string(index)}, {"number", index}, {"words", index % 2 ? Value{"odd"} : Value{std::nullopt}}});
    session.insertMany("INSERT INTO things (code, number, words) VALUES (:code, :number, :words)"_sql, rows);
    EXPECT_EQ(session.count("SELECT COUNT(*) AS n FROM things WHERE words = 'odd'"_sql), 1250);
    EXPECT_EQ(number("c2499"), 2499);
}

TEST_P(SessionTest, insertsNoneOfManyIfOneIsRefused)
{
    session.begin(Transaction::Access::write);
    std::vector<Parameters> rows;
    for (int index = 0; index < 1500; ++index) rows.push_back({{"code", "c" + std::to_string(index % 1400)}});
    EXPECT_EQ(sentenceOf([&] { session.insertMany("INSERT INTO things (code) VALUES (:code)"_sql, rows, "taken"); }), "taken");
    session.rollback();
    EXPECT_EQ(rows.size(), 1500U);
    EXPECT_EQ(this->rows(), 0);
}

TEST_P(SessionTest, tellsATakenCodeFromAUsedOne)
{
    const std::int64_t thing = add("a");
    session.insert("INSERT INTO parts (thing_id) VALUES (:thing)"_sql, {{"thing", thing}});
    EXPECT_EQ(sentenceOf([&] { session.insert("INSERT INTO things (code) VALUES (:code)"_sql, {{"code", "a"}}, "There is a thing a already."); }), "There is a thing a already.");
    EXPECT_EQ(sentenceOf([&] { session.execute("DELETE FROM things WHERE code = 'a'"_sql, {}, {}, "The thing a has parts."); }), "The thing a has parts.");
    EXPECT_EQ(troubleOf([&] { session.execute("DELETE FROM things WHERE code = 'a'"_sql); }), Trouble::conflict);
}

TEST_P(SessionTest, goesOnAfterAnInsertThatWasThereAlready)
{
    session.begin(Transaction::Access::write);
    const Parameters thing{{"code", "a"}};
    EXPECT_TRUE(session.insertOnce("INSERT INTO things (code) VALUES (:code)"_sql, thing));
    EXPECT_FALSE(session.insertOnce("INSERT INTO things (code) VALUES (:code)"_sql, thing));
    add("b");
    session.commit();
    EXPECT_EQ(rows(), 2);
}

TEST_P(SessionTest, putsTheLatestValue)
{
    session.begin(Transaction::Access::write);
    const Sql update = "UPDATE things SET number = :number WHERE code = :code"_sql;
    const Sql insert = "INSERT INTO things (code, number) VALUES (:code, :number)"_sql;
    session.put(update, insert, {{"code", "a"}, {"number", 1}});
    session.put(update, insert, {{"code", "a"}, {"number", 2}});
    session.commit();
    EXPECT_EQ(number("a"), 2);
    EXPECT_EQ(rows(), 1);
}

TEST_P(SessionTest, undoesASavepointAlone)
{
    session.begin(Transaction::Access::write);
    add("kept");
    {
        Savepoint savepoint{session};
        add("undone");
    }
    session.commit();
    EXPECT_EQ(rows(), 1);
}

TEST_P(SessionTest, showsNeitherValuesNorPasswordInItsErrors)
{
    const std::string sentence = sentenceOf([&] { session.execute("UPDATE nothing SET code = :code"_sql, {{"code", "secret value"}}); });
    EXPECT_THAT(sentence, testing::HasSubstr("nothing"));
    EXPECT_THAT(sentence, testing::Not(testing::HasSubstr("secret value")));
    const std::string password = server.url().password;
    EXPECT_TRUE(password.empty() || sentence.find(password) == std::string::npos);
    EXPECT_EQ(troubleOf([&] { session.execute("UPDATE nothing SET code = 1"_sql); }), Trouble::broken);
}

TEST_P(SessionTest, refusesToWriteWhileReading)
{
    session.begin(Transaction::Access::read);
    EXPECT_EQ(troubleOf([&] { add("a"); }), Trouble::broken);
    session.rollback();
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, SessionTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
