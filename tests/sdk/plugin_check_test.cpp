#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <vector>

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Checked {
    std::string output;
    int exitCode = 0;

    std::vector<std::string> broken() const
    {
        std::vector<std::string> rules;
        std::istringstream in{output};
        for (std::string line; std::getline(in, line);)
            if (std::istringstream words{line}; line.rfind("FAIL", 0) == 0 || line.rfind("CRASH", 0) == 0 || line.rfind("HANG", 0) == 0) {
                std::string verdict, rule;
                words >> verdict >> rule;
                rules.push_back(rule);
            }
        return rules;
    }
};

Checked check(const std::string& path)
{
    Checked checked;
    const std::string command = PLUGIN_CHECK " '" + path + "' 2>&1";
    std::FILE* program = ::popen(command.c_str(), "r");
    char bytes[4096];
    while (const auto count = std::fread(bytes, 1, sizeof bytes, program))
        checked.output.append(bytes, count);
    checked.exitCode = WEXITSTATUS(::pclose(program));
    return checked;
}

TEST(PluginCheckTest, passesTheBundledPaymentPlugin)
{
    const Checked offline = check(STAGED_PLUGINS "/offline");
    EXPECT_EQ(offline.exitCode, 0) << offline.output;
    EXPECT_THAT(offline.broken(), IsEmpty());
    EXPECT_THAT(offline.output, HasSubstr("pass   describe"));
}

TEST(PluginCheckTest, passesAPluginInPlainC)
{
    const Checked good = check(BAD_PLUGINS "/checked_nothing.so");
    EXPECT_EQ(good.exitCode, 0) << good.output;
}

TEST(PluginCheckTest, asksAPluginOfTheHouseWhatCanBeAskedWithoutAHost)
{
    for (const auto& plugin : std::filesystem::directory_iterator{STAGED_PLUGINS}) {
        if (plugin.path().filename() == "offline" ||
            !std::filesystem::exists(plugin.path() / ("lib" + plugin.path().filename().string() + ".so")))
            continue;
        const Checked native = check(plugin.path());
        EXPECT_EQ(native.exitCode, 0) << plugin.path() << '\n' << native.output;
    }
}

TEST(PluginCheckTest, namesWhatIsNoLibrary)
{
    const Checked text = check(__FILE__);
    EXPECT_EQ(text.exitCode, 1);
    EXPECT_THAT(text.broken(), ElementsAre("symbol"));
}

TEST(PluginCheckTest, tellsWrongUsageFromABrokenRule) { EXPECT_EQ(check("/absent' 'twice").exitCode, 2); }

class BrokenRuleTest : public testing::TestWithParam<const char*> {};

TEST_P(BrokenRuleTest, isTheOnlyOneNamed)
{
    const Checked bad = check(std::string{BAD_PLUGINS "/checked_"} + GetParam() + ".so");
    EXPECT_EQ(bad.exitCode, 1);
    EXPECT_THAT(bad.broken(), ElementsAre(GetParam())) << bad.output;
}
INSTANTIATE_TEST_SUITE_P(everyRule, BrokenRuleTest,
                         testing::Values("symbol", "alone", "abi", "functions", "texts", "open", "close", "unknown", "fields", "describe",
                                         "outcome", "unsupported", "repeat", "restate", "amount", "claim", "lost", "reads", "odd", "utf8",
                                         "quiet"),
                         [](const auto& rule) { return std::string{rule.param}; });

TEST(PluginCheckTest, stopsAPluginThatNeverComesBack)
{
    const Checked bad = check(BAD_PLUGINS "/checked_hangs.so");
    EXPECT_THAT(bad.output, HasSubstr("HANG   odd"));
    EXPECT_THAT(bad.broken(), ElementsAre("odd"));
}

} // namespace
