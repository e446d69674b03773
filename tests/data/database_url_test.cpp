#include "packhouse/data/database_url.hpp"

#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

TEST(DatabaseUrlTest, namesAFileByItsPath)
{
    const DatabaseUrl url = DatabaseUrl::parse("sqlite:///home/me/my%20studio.db");
    EXPECT_EQ(url.engine, Engine::sqlite);
    EXPECT_EQ(url.path, "/home/me/my studio.db");
}

TEST(DatabaseUrlTest, namesAServerItsUserAndDatabase)
{
    const DatabaseUrl url = DatabaseUrl::parse("postgresql://ann%40lab:p%3Aw%2f@db.lab.example:5433/studio");
    EXPECT_EQ(url.engine, Engine::postgresql);
    EXPECT_EQ(url.user, "ann@lab");
    EXPECT_EQ(url.password, "p:w/");
    EXPECT_EQ(url.host, "db.lab.example");
    EXPECT_EQ(url.port, 5433);
    EXPECT_EQ(url.name, "studio");
}

TEST(DatabaseUrlTest, needsNeitherPortNorPassword)
{
    const DatabaseUrl url = DatabaseUrl::parse("mssql://sa@127.0.0.1/site");
    EXPECT_EQ(url.engine, Engine::sqlServer);
    EXPECT_EQ(url.port, 0);
    EXPECT_EQ(url.password, "");
}

TEST(DatabaseUrlTest, neverShowsThePassword)
{
    EXPECT_EQ(DatabaseUrl::parse("postgresql://ann:secret@lab:5433/studio").display(), "postgresql://ann@lab:5433/studio");
    EXPECT_EQ(DatabaseUrl::parse("sqlite:///a.db").display(), "sqlite:///a.db");
}

TEST(DatabaseUrlTest, ofAnotherFormIsRefusedWithTheThreeForms)
{
    for (const char* text : {"", "studio.db", "sqlite://studio.db", "sqlite:///", "mysql://a@b/c", "postgresql://host/db", "postgresql://a@host", "postgresql://a@/db",
                             "postgresql://a@host:port/db", "postgresql://a@host:99999/db", "postgresql://a%4@host/db", "postgresql://a%zz@host/db", "mssql://a@host/db/more"}) {
        SCOPED_TRACE(text);
        EXPECT_EQ(test::troubleOf([&] { DatabaseUrl::parse(text); }), Trouble::invalid);
    }
    EXPECT_THAT(test::sentenceOf([] { DatabaseUrl::parse("x"); }), testing::AllOf(testing::HasSubstr("sqlite:///"), testing::HasSubstr("postgresql://"), testing::HasSubstr("mssql://")));
}

} // namespace
} // namespace packhouse::data
