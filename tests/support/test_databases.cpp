#include "support/test_databases.hpp"

#include "session.hpp"

#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include <unistd.h>

namespace packhouse::test {

namespace {

std::string environment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool hasSqlServer()
{
    static const bool has = [] {
        if (!environment("PACKHOUSE_TEST_MSSQL").empty()) return true;
        std::cerr << "SQL Server is left out: PACKHOUSE_TEST_MSSQL holds no ODBC connection string.\n";
        return false;
    }();
    return has;
}

/// The value of `key` in "KEY=value;KEY={value};…".
std::string part(const std::string& connection, const std::string& key)
{
    const std::size_t at = (";" + connection).find(";" + key + "=");
    if (at == std::string::npos) return {};
    const std::string rest = connection.substr(at + key.size() + 1);
    return rest.starts_with('{') ? rest.substr(1, rest.find('}') - 1) : rest.substr(0, rest.find(';'));
}

data::DatabaseUrl sqlServer()
{
    const std::string connection = environment("PACKHOUSE_TEST_MSSQL");
    data::DatabaseUrl url;
    url.engine = data::Engine::sqlServer;
    url.host = part(connection, "SERVER");
    url.port = std::atoi(part(connection, "PORT").c_str());
    url.user = part(connection, "UID");
    url.password = part(connection, "PWD");
    url.name = "master";
    return url;
}

data::DatabaseUrl postgresql()
{
    const std::string url = environment("PACKHOUSE_TEST_POSTGRESQL");
    if (url.empty()) throw std::runtime_error{"PACKHOUSE_TEST_POSTGRESQL is not set. Run the tests with installer/test, which starts a PostgreSQL of its own "
                                              "(or installer/private-postgresql start DIR, and put the URL that it prints into the variable)."};
    return data::DatabaseUrl::parse(url);
}

std::string newName()
{
    static int number = 0;
    return "packhouse_test_" + std::to_string(getpid()) + "_" + std::to_string(++number);
}

} // namespace

std::vector<data::Engine> testDatabases()
{
    std::vector<data::Engine> engines{data::Engine::sqlite, data::Engine::postgresql};
    if (hasSqlServer()) engines.push_back(data::Engine::sqlServer);
    return engines;
}

std::string engineName(const testing::TestParamInfo<data::Engine>& engine)
{
    return testing::PrintToString(engine.param);
}

TemporaryFolder::TemporaryFolder()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "packhouse-test-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw std::runtime_error{"no temporary folder"};
    m_path = pattern;
}

TemporaryFolder::~TemporaryFolder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

EmptyDatabase::EmptyDatabase(data::Engine engine)
{
    if (engine == data::Engine::sqlite) {
        m_url.path = m_folder.path() / "test.db";
        return;
    }
    m_server = engine == data::Engine::postgresql ? postgresql() : sqlServer();
    m_url = m_server;
    m_url.name = newName();
    runOnServer("CREATE DATABASE " + m_url.name);
}

EmptyDatabase::~EmptyDatabase()
{
    if (m_url.engine == data::Engine::sqlite) return;
    try {
        if (m_url.engine == data::Engine::sqlServer) runOnServer("ALTER DATABASE " + m_url.name + " SET SINGLE_USER WITH ROLLBACK IMMEDIATE");
        runOnServer("DROP DATABASE " + m_url.name + (m_url.engine == data::Engine::postgresql ? " WITH (FORCE)" : ""));
    } catch (const std::exception& error) {
        std::cerr << "The test database " << m_url.name << " stays: " << error.what() << '\n';
    }
}

void EmptyDatabase::runOnServer(const std::string& statement)
{
    data::Session{m_server}.run(statement);
}

void EmptyDatabase::dropConnections()
{
    runOnServer("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + m_url.name + "' AND pid <> pg_backend_pid()");
}

} // namespace packhouse::test
