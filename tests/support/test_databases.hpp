#pragma once

#include "packhouse/data/database.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace packhouse::data {

/// So that a test's name ends in the engine's.
inline void PrintTo(Engine engine, std::ostream* out)
{
    *out << (engine == Engine::sqlite ? "sqlite" : engine == Engine::postgresql ? "postgresql" : "sqlServer");
}

} // namespace packhouse::data

namespace packhouse::test {

/// The engines of this run: SQLite and PostgreSQL always, SQL Server where PACKHOUSE_TEST_MSSQL holds an ODBC connection string.
///
///     INSTANTIATE_TEST_SUITE_P(everyDatabase, JobRepositoryTest, testing::ValuesIn(testDatabases()), engineName);
std::vector<data::Engine> testDatabases();
std::string engineName(const testing::TestParamInfo<data::Engine>& engine);

/// A folder of its own under the system's temporary one; removed at the end.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// An empty database without tables, for one test; gone at the end. Throws a sentence saying what to do where
/// PACKHOUSE_TEST_POSTGRESQL does not hold the URL of a server that may create databases.
class EmptyDatabase {
public:
    explicit EmptyDatabase(data::Engine engine);
    ~EmptyDatabase();
    EmptyDatabase(const EmptyDatabase&) = delete;
    EmptyDatabase& operator=(const EmptyDatabase&) = delete;
    const data::DatabaseUrl& url() const { return m_url; }

    /// Ends every connection to the database, as a server that stops does. [PostgreSQL]
    void dropConnections();

private:
    void runOnServer(const std::string& statement);

    TemporaryFolder m_folder;
    data::DatabaseUrl m_url, m_server;
};

/// The base of tests on a fresh database of every engine. [studio's tables unless told otherwise]
class DatabaseTest : public testing::TestWithParam<data::Engine> {
protected:
    explicit DatabaseTest(data::Schema schema = data::Schema::studio) : m_database{data::Database::open(server.url(), schema)} {}

    EmptyDatabase server{GetParam()};

private:
    std::shared_ptr<data::Database> m_database;

protected:
    data::Database& database = *m_database;
};

class SiteDatabaseTest : public DatabaseTest {
protected:
    SiteDatabaseTest() : DatabaseTest{data::Schema::site} {}
};

} // namespace packhouse::test
