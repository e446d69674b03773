#include "host/services/databases.hpp"
#include "host/services/settings.hpp"
#include "host/services/whole_file.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace packhouse {

using data::Trouble;

class SettingsTest : public testing::Test {
protected:
    std::string logged() const { return host::readWhole(home.logs() / "test.log").value_or(""); }

    test::TemporaryFolder folder;
    host::Home home{folder.path()};
    host::Log log{home.logs(), "test"};
    host::Settings settings{home, {}, log};
};

TEST_F(SettingsTest, aSettingIsKeptAtOnceAndSeenByAnotherProgram)
{
    host::Settings other{home, {}, log};
    EXPECT_EQ(other.text("site.address", "none"), "none");
    settings.set("site.address", "http://127.0.0.1:8080");
    EXPECT_EQ(other.text("site.address", "none"), "http://127.0.0.1:8080");
}

TEST_F(SettingsTest, processesThatWriteAtOnceLoseNothing)
{
    constexpr int processes = 6, each = 20;
    for (int process = 0; process != processes; ++process)
        if (::fork() == 0) {
            host::Settings mine{home, {}, log};
            for (int number = 0; number != each; ++number)
                mine.set("p" + std::to_string(process) + "." + std::to_string(number), "x");
            ::_exit(0);
        }
    while (::wait(nullptr) > 0)
        continue;
    EXPECT_EQ(settings.all().size(), static_cast<std::size_t>(processes * each));
}

TEST_F(SettingsTest, anOverrideOfThisRunGoesBeforeTheFileAndIsNotKept)
{
    settings.set("database.studio", "sqlite:///file.db");
    const host::Settings run{home, {{"database.studio", "sqlite:///other.db"}}, log};
    EXPECT_EQ(run.text("database.studio", ""), "sqlite:///other.db");
    EXPECT_EQ(settings.text("database.studio", ""), "sqlite:///file.db");
}

TEST_F(SettingsTest, aNumberThatIsNoneIsInvalidAndNamesTheSetting)
{
    settings.set("service.port", "80a");
    const auto read = [&] { settings.number("service.port", 1); };
    EXPECT_EQ(test::troubleOf(read), Trouble::invalid);
    EXPECT_THAT(test::sentenceOf(read), testing::HasSubstr("service.port"));
    EXPECT_EQ(settings.number("unset", 7), 7);
}

TEST_F(SettingsTest, numbersAndTruthThatPeopleTypedIntoTheFileAreRead)
{
    host::writeWhole(home.settings(), R"({"service.port": 8080, "fulfill.poll": true})");
    EXPECT_EQ(settings.number("service.port", 0), 8080);
    EXPECT_EQ(settings.text("fulfill.poll", ""), "true");
}

TEST_F(SettingsTest, aFileThatIsNoJsonIsNamedAndNotOverwritten)
{
    host::writeWhole(home.settings(), "{ half");
    EXPECT_EQ(test::troubleOf([&] { settings.text("a", ""); }), Trouble::invalid);
    const auto write = [&] { settings.set("a", "b"); };
    EXPECT_EQ(test::troubleOf(write), Trouble::invalid);
    EXPECT_THAT(test::sentenceOf(write), testing::HasSubstr("settings.json"));
    EXPECT_EQ(host::readWhole(home.settings()), "{ half");
}

TEST_F(SettingsTest, secretsLieApartForThisUserOnlyAndInNoListing)
{
    settings.setSecret("site.token", "s3cr3t-token");
    struct stat found {};
    ASSERT_EQ(::stat(home.secrets().c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777u, 0600u);
    EXPECT_EQ(settings.secret("site.token"), "s3cr3t-token");
    EXPECT_FALSE(settings.find("site.token").has_value());
    EXPECT_TRUE(settings.all().empty());
}

TEST_F(SettingsTest, noSecretReachesTheLog)
{
    settings.setSecret("site.token", "s3cr3t-token");
    log.write(sdk::LogLevel::error, "sent Authorization: Bearer s3cr3t-token to the site");
    EXPECT_THAT(logged(), testing::AllOf(testing::HasSubstr("[hidden]"), testing::Not(testing::HasSubstr("s3cr3t-token"))));
}

TEST_F(SettingsTest, aLogEntryIsOneLineWhateverItHolds)
{
    log.write(sdk::LogLevel::warning, "first\n2026-01-01 forged\x1b[2J");
    const auto text = logged();
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 1);
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
}

TEST_F(SettingsTest, anUnfinishedWriteOfACrashIsPassedOver)
{
    settings.set("a", "1");
    host::writeWhole(home.settings().string() + ".part", "{ \"a\":");
    EXPECT_EQ(settings.text("a", ""), "1");
    settings.set("a", "2");
    EXPECT_EQ(settings.text("a", ""), "2");
}

TEST_F(SettingsTest, aHomeMakesItsDatabaseInItsOwnFolder)
{
    host::Databases databases{home, settings};
    auto& studio = databases.open(data::Schema::studio);
    EXPECT_EQ(studio.schema(), data::Schema::studio);
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "studio" / "studio.db"));
    EXPECT_EQ(&databases.open(data::Schema::studio), &studio);
}

TEST_F(SettingsTest, aDatabaseThatWasAwayIsTriedAgain)
{
    settings.set("database.site", "postgresql://nobody@127.0.0.1:1/away");
    host::Databases databases{home, settings};
    EXPECT_EQ(test::troubleOf([&] { databases.open(data::Schema::site); }), Trouble::unavailable);
    settings.set("database.site", "sqlite://" + (folder.path() / "back.db").string());
    EXPECT_TRUE(databases.open(data::Schema::site).answers());
    settings.set("database.studio", "none");
    EXPECT_EQ(test::troubleOf([&] { databases.open(data::Schema::studio); }), Trouble::missing);
}

} // namespace packhouse
