#include "studio_fixture.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

namespace packhouse::test {
namespace {

using namespace std::chrono_literals;

/// A PostgreSQL database of the test server that can be taken away and brought back under running programs.
class ServerDatabase {
public:
    ServerDatabase(StudioFixture& studio, std::string name) : m_studio{studio}, m_name{std::move(name)}
    {
        run("CREATE DATABASE " + m_name);
    }
    std::string url() const { return m_server.substr(0, m_server.rfind('/') + 1) + m_name; }
    void takeAway()
    {
        run("ALTER DATABASE " + m_name + " ALLOW_CONNECTIONS false");
        run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + m_name + "'");
    }
    void bringBack() { run("ALTER DATABASE " + m_name + " ALLOW_CONNECTIONS true"); }

private:
    void run(const std::string& statement)
    {
        const auto end = host::cli::Child{{"psql", "-q", m_server, "-c", statement}, m_studio.folder() / "logs", "psql"}.wait(30s);
        ASSERT_EQ(end.exitCode, 0) << end.errors;
    }

    StudioFixture& m_studio;
    std::string m_name;
    std::string m_server{std::getenv("PACKHOUSE_TEST_POSTGRESQL")};
};

TEST(DatabaseAway, theRunningSiteSaysSoAndGoesOnWhenItIsBack)
{
    ASSERT_NE(std::getenv("PACKHOUSE_TEST_POSTGRESQL"), nullptr) << "run through installer/test, which starts a PostgreSQL server";
    StudioFixture studio;
    ServerDatabase database{studio, "site_away_" + std::to_string(::getpid())};
    studio.run({"settings", "set", "database.site", database.url()});
    studio.run({"site", "setup", "--name", "Lakeside", "--currency", "USD"});
    studio.startService();
    EXPECT_EQ(studio.tryRun({"site", "orders"}).exitCode, 0);
    database.takeAway();
    const auto away = studio.tryRun({"site", "orders"});
    EXPECT_EQ(away.exitCode, 4) << away.errors;
    database.bringBack();
    EXPECT_EQ(studio.tryRun({"site", "orders"}).exitCode, 0);
}

TEST(DatabaseAway, aCommandOfTheStudioSaysWhatIsAwayAndWorksAgainLater)
{
    ASSERT_NE(std::getenv("PACKHOUSE_TEST_POSTGRESQL"), nullptr) << "run through installer/test, which starts a PostgreSQL server";
    StudioFixture studio;
    ServerDatabase database{studio, "studio_away_" + std::to_string(::getpid())};
    studio.run({"settings", "set", "database.studio", database.url()});
    studio.run({"product", "add", "P1", "--description", "One", "--template", "portrait-8x10"});
    database.takeAway();
    const auto away = studio.tryRun({"product", "list"});
    EXPECT_EQ(away.exitCode, 4) << away.errors;
    EXPECT_NE(away.errors.find("127.0.0.1"), std::string::npos) << away.errors;
    database.bringBack();
    EXPECT_EQ(studio.run({"product", "list"}).size(), 1u);
}

} // namespace
} // namespace packhouse::test
