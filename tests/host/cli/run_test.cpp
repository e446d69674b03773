#include "host/cli/run.hpp"

#include "host/services/whole_file.hpp"
#include "support/test_databases.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <iterator>
#include <sstream>

namespace packhouse {

using testing::HasSubstr;

class RunTest : public testing::Test {
protected:
    int run(std::vector<std::string> words)
    {
        out.str({});
        err.str({});
        words.insert(words.begin(), {"--home", (folder.path() / "home").string()});
        return host::cli::run(words, out, err);
    }
    nlohmann::json json() const { return nlohmann::json::parse(out.str()); }
    std::filesystem::path home() const { return folder.path() / "home"; }

    test::TemporaryFolder folder;
    std::ostringstream out, err;
};

TEST_F(RunTest, theHelpListsTheCommandsOfThePluginsAndOfTheProgram)
{
    EXPECT_EQ(run({"--help"}), 0);
    for (const auto* command : {"offer publish", "job create", "plugins", "serve", "settings set", "--database"})
        EXPECT_THAT(out.str(), HasSubstr(command));
}

TEST_F(RunTest, everyCommandHasACompleteHelp)
{
    ASSERT_EQ(run({"--help"}), 0);
    std::istringstream help{out.str()};
    std::vector<std::string> commands;
    for (std::string line; std::getline(help, line) && line.find("Options") != 0;)
        if (line.starts_with("  ") && line.find("  ", 2) != std::string::npos) commands.push_back(line.substr(2, line.find("  ", 2) - 2));
    ASSERT_GT(commands.size(), 20u);
    for (const auto& command : commands) {
        std::istringstream parts{command};
        std::vector<std::string> words{std::istream_iterator<std::string>{parts}, {}};
        words.push_back("--help");
        EXPECT_EQ(run(words), 0) << command;
        const auto usage = out.str().find("Usage: packhouse " + command);
        ASSERT_NE(usage, std::string::npos) << command;
        // Without required arguments the usage is an example already: "[" follows, or nothing.
        const auto next = out.str().substr(usage + 17 + command.size(), 2);
        const bool needsExample = next != "\n\n" && next != " [";
        const bool hasExample = out.str().find("packhouse " + command, usage + 10) != std::string::npos;
        EXPECT_TRUE(hasExample || !needsExample) << command << " shows no example";
    }
}

TEST_F(RunTest, theVersionNeedsNoHome)
{
    EXPECT_EQ(run({"--version"}), 0);
    EXPECT_EQ(out.str(), "packhouse " PACKHOUSE_VERSION "\n");
    EXPECT_FALSE(std::filesystem::exists(home()));
}

TEST_F(RunTest, aWrongCommandLineEndsWithTwoAndNamesTheNearestCommand)
{
    EXPECT_EQ(run({"offer", "publsh"}), 2);
    EXPECT_THAT(err.str(), HasSubstr("offer publish"));
    EXPECT_EQ(run({"settings"}), 2);
    EXPECT_EQ(run({}), 2);
    EXPECT_EQ(run({"settings", "get"}), 2);
    EXPECT_EQ(run({"serve", "--for", "moon"}), 2);
    EXPECT_EQ(run({"serve", "--port", "70000"}), 2);
    EXPECT_EQ(out.str(), "");
}

TEST_F(RunTest, wrongInputEndsWithThree)
{
    EXPECT_EQ(run({"settings", "get", "site.address"}), 3);
    EXPECT_THAT(err.str(), testing::StartsWith("packhouse: "));
    EXPECT_EQ(run({"--database", "nonsense", "offer", "list"}), 3);
}

TEST_F(RunTest, whatIsAwayEndsWithFour)
{
    EXPECT_EQ(run({"--database", "postgresql://nobody@127.0.0.1:1/away", "offer", "list"}), 4);
    EXPECT_THAT(err.str(), HasSubstr("127.0.0.1"));
}

TEST_F(RunTest, aHomeThatCannotBeMadeEndsWithFour)
{
    std::ofstream{home()} << "a file where the home should be";
    EXPECT_EQ(run({"plugins"}), 4);
    EXPECT_THAT(err.str(), HasSubstr(home().string()));
}

TEST_F(RunTest, anOutputThatCannotBeWrittenEndsWithFour)
{
    std::ofstream full{"/dev/full"};
    EXPECT_EQ(host::cli::run({"--home", home().string(), "plugins"}, full, err), 4);
}

TEST_F(RunTest, withJsonOnlyOneDocumentReachesTheOutput)
{
    for (const auto& words : std::vector<std::vector<std::string>>{{"--json", "plugins"}, {"plugins", "--json"}}) {
        EXPECT_EQ(run(words), 0);
        EXPECT_TRUE(json().at("plugins").is_array());
    }
    EXPECT_EQ(run({"printers", "--json"}), 0);
    EXPECT_EQ(json().at("printers").at(0).at("name"), "folder");
}

TEST_F(RunTest, aSettingIsKeptAndListed)
{
    EXPECT_EQ(run({"settings", "set", "studio.name", "Zoë's Studio"}), 0);
    EXPECT_EQ(run({"settings", "get", "studio.name"}), 0);
    EXPECT_EQ(out.str(), "Zoë's Studio\n");
    EXPECT_EQ(run({"settings", "list", "--json"}), 0);
    EXPECT_EQ(json().at("settings").at("studio.name"), "Zoë's Studio");
}

TEST_F(RunTest, aSecretIsNeverShown)
{
    EXPECT_EQ(run({"settings", "set", "site.token", "s3cr3t", "--secret"}), 0);
    EXPECT_EQ(out.str().find("s3cr3t"), std::string::npos);
    EXPECT_EQ(run({"settings", "list"}), 0);
    EXPECT_EQ(out.str().find("s3cr3t"), std::string::npos);
    EXPECT_EQ(run({"settings", "set", "database.studio", "postgresql://studio:s3cr3t@db/studio"}), 0);
    EXPECT_EQ(out.str().find("s3cr3t"), std::string::npos);
    EXPECT_EQ(run({"settings", "list"}), 0);
    EXPECT_EQ(out.str().find("s3cr3t"), std::string::npos);
}

TEST_F(RunTest, aPluginThatDoesNotOpenIsListedWithItsReasonAndTheOthersWork)
{
    const auto plugins = folder.path() / "plugins";
    std::filesystem::create_directories(plugins / "half");
    host::writeWhole(plugins / "half" / "plugin.json",
                     R"({"schema": "packhouse.plugin/1", "id": "half", "title": "Half", "kind": "native", "library": "libhalf.so"})");
    EXPECT_EQ(run({"--plugins", plugins.string(), "plugins", "--json"}), 0);
    EXPECT_EQ(json().at("plugins").at(0).at("state"), "failed");
    EXPECT_NE(json().at("plugins").at(0).at("reason"), "");
    EXPECT_EQ(run({"--plugins", plugins.string(), "settings", "list"}), 0);
}

} // namespace packhouse
