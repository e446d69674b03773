#include "host/plugins/plugin_folder.hpp"
#include "host/plugins/plugin_list.hpp"
#include "host/plugins/test_host.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/sdk/native/command.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>

namespace packhouse::host::plugins {

namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// One plugin of tests/plugins/bad beside a good one.
class PluginListTest : public testing::Test {
protected:
    PluginListTest() { folders.addNative("good"); }

    void open()
    {
        list.emplace(std::vector{folders.plugins()}, folders.run());
        list->open(host, WithPages::no);
    }

    PluginEntry entry(const std::string& id) const
    {
        for (const PluginEntry& found : list->entries())
            if (found.id == id) return found;
        return {};
    }

    /// Opens all, expects `id` to have failed and the good plugin to work; returns the reason.
    std::string reasonOf(const std::string& id)
    {
        open();
        EXPECT_EQ(entry("good").state, PluginState::open);
        EXPECT_THAT(list->extensions<sdk::CommandProvider>(), SizeIs(1));
        EXPECT_EQ(entry(id).state, PluginState::failed);
        return entry(id).reason;
    }

    TestHost host;
    PluginFolder folders;
    std::optional<PluginList> list;
};

TEST_F(PluginListTest, findsWhatPluginsGiveByExtensionId)
{
    open();
    const auto providers = list->extensions<sdk::CommandProvider>();
    ASSERT_THAT(providers, SizeIs(1));
    EXPECT_EQ(providers.front()->commands().front().name, "greet");
    EXPECT_EQ(entry("good").version, "0.1.0");
}

/// A command's output that is not looked at.
class NoOutput final : public sdk::Output {
public:
    void line(const std::string&) override {}
    void table(const std::vector<std::vector<std::string>>&) override {}
    void json(const std::string&) override {}
    bool wantsJson() const override { return false; }
};

TEST_F(PluginListTest, catchesAPluginsErrorsByTheirType)
{
    open();
    NoOutput output;
    try {
        list->extensions<sdk::CommandProvider>().front()->commands().front().run(sdk::Arguments{{}}, output);
        FAIL() << "nothing was thrown";
    } catch (const data::Error& error) {
        EXPECT_EQ(error.trouble(), data::Trouble::conflict);
    }
}

TEST_F(PluginListTest, opensPagesOnlyWhereTheyAreShown)
{
    folders.addPages("good", "good");
    open();
    EXPECT_THAT(list->extensions<sdk::CommandProvider>(), SizeIs(1));
    list->close();
    list->open(host, WithPages::yes);
    EXPECT_THAT(list->extensions<sdk::CommandProvider>(), SizeIs(2));
}

TEST_F(PluginListTest, keepsAPluginWhosePagesDoNotOpen)
{
    folders.addPages("good", "throws_in_open");
    list.emplace(std::vector{folders.plugins()}, folders.run());
    list->open(host, WithPages::yes);
    EXPECT_EQ(entry("good").state, PluginState::open);
    EXPECT_EQ(entry("good").reason, "Its pages did not open: The camera is not switched on.");
    EXPECT_THAT(list->extensions<sdk::CommandProvider>(), SizeIs(1));
}

TEST_F(PluginListTest, opensNothingBeforeItIsTold)
{
    list.emplace(std::vector{folders.plugins()}, folders.run());
    EXPECT_EQ(entry("good").state, PluginState::closed);
    EXPECT_THAT(list->extensions<sdk::CommandProvider>(), IsEmpty());
}

TEST_F(PluginListTest, givesNothingAfterClosing)
{
    open();
    list->close();
    EXPECT_EQ(entry("good").state, PluginState::closed);
    EXPECT_THAT(list->extensions<sdk::CommandProvider>(), IsEmpty());
}

TEST_F(PluginListTest, isEmptyWithoutAFolder)
{
    PluginList none{{folders.plugins() / "absent"}, folders.run()};
    none.open(host, WithPages::yes);
    EXPECT_THAT(none.entries(), IsEmpty());
}

TEST_F(PluginListTest, listsAPluginOfAnotherInterface)
{
    folders.addNative("wrong_abi");
    EXPECT_THAT(reasonOf("wrong_abi"), HasSubstr("another plugin interface"));
}

TEST_F(PluginListTest, listsAPluginOfAnotherBuild)
{
    folders.addNative("other_build");
    EXPECT_THAT(reasonOf("other_build"), HasSubstr("0.0.1 libc++-14 plain"));
}

TEST_F(PluginListTest, listsAPluginWithoutSymbol)
{
    folders.addNative("no_symbol");
    EXPECT_THAT(reasonOf("no_symbol"), HasSubstr("does not export packhouse_plugin"));
}

TEST_F(PluginListTest, listsAPluginWithAMissingFunction)
{
    folders.addNative("incomplete");
    EXPECT_THAT(reasonOf("incomplete"), HasSubstr("incomplete"));
}

TEST_F(PluginListTest, listsWhatAPluginThrewInOpen)
{
    folders.addNative("throws_in_open");
    EXPECT_EQ(reasonOf("throws_in_open"), "The camera is not switched on.");
}

TEST_F(PluginListTest, listsAPluginThatFailsWithoutReason)
{
    folders.addNative("fails_silently");
    EXPECT_THAT(reasonOf("fails_silently"), HasSubstr("no reason"));
}

TEST_F(PluginListTest, listsAFileThatIsNoLibrary)
{
    const auto folder = folders.add("text", R"({"schema":"packhouse.plugin/1","id":"text","kind":"native","library":"text.so"})");
    std::ofstream{folder / "text.so"} << "not a library";
    EXPECT_THAT(reasonOf("text"), HasSubstr("cannot be opened"));
}

TEST_F(PluginListTest, listsAFolderWithoutManifest)
{
    std::filesystem::create_directories(folders.plugins() / "empty");
    EXPECT_THAT(reasonOf("empty"), HasSubstr("plugin.json cannot be read"));
}

TEST_F(PluginListTest, listsTheSecondOfTwoWithOneId)
{
    folders.add("same", R"({"schema":"packhouse.plugin/1","id":"good","title":"Copy","kind":"native","library":"plugin.so"})");
    std::filesystem::copy_file(folders.plugins() / "good" / "plugin.so", folders.plugins() / "same" / "plugin.so");
    open();
    EXPECT_THAT(list->entries().back().reason, HasSubstr("Another plugin with the id “good”"));
    EXPECT_THAT(list->extensions<sdk::CommandProvider>(), SizeIs(1));
}

TEST_F(PluginListTest, opensAPluginOnceItsCauseIsMended)
{
    folders.addNative("throws_in_open");
    open();
    ASSERT_TRUE(entry("throws_in_open").mayRetry);
    ::setenv("PACKHOUSE_TEST_CAMERA", "on", 1);
    list->tryAgain("throws_in_open");
    ::unsetenv("PACKHOUSE_TEST_CAMERA");
    EXPECT_EQ(entry("throws_in_open").state, PluginState::open) << entry("throws_in_open").reason;
}

TEST_F(PluginListTest, listsAnOutsidePluginWithoutOpeningIt)
{
    folders.addPayment();
    open();
    EXPECT_EQ(entry("bad").state, PluginState::apart);
    EXPECT_THAT(list->apart(), SizeIs(1));
}

TEST_F(PluginListTest, passesOverAPluginThatCrashedTheLastStart)
{
    folders.addNative("crashes_in_open");
    EXPECT_EXIT(open(), testing::KilledBySignal(SIGABRT), "");
    EXPECT_THAT(reasonOf("crashes_in_open"), HasSubstr("stopped the program at its last start"));
    EXPECT_TRUE(entry("crashes_in_open").mayRetry);
}

TEST_F(PluginListTest, remembersACrashInANewHome)
{
    folders.addNative("crashes_in_open");
    std::filesystem::remove_all(folders.run());
    EXPECT_EXIT(open(), testing::KilledBySignal(SIGABRT), "");
    EXPECT_THAT(reasonOf("crashes_in_open"), HasSubstr("stopped the program at its last start"));
}

TEST_F(PluginListTest, triesACrashedPluginAgainAtTheStartAfter)
{
    folders.addNative("crashes_in_open");
    EXPECT_EXIT(open(), testing::KilledBySignal(SIGABRT), "");
    reasonOf("crashes_in_open");
    EXPECT_EXIT(open(), testing::KilledBySignal(SIGABRT), "");
}

TEST_F(PluginListTest, passesOverAPluginThatEndedTheProgram)
{
    folders.addNative("exits_in_open");
    EXPECT_EXIT(open(), testing::ExitedWithCode(0), "");
    EXPECT_THAT(reasonOf("exits_in_open"), HasSubstr("stopped the program at its last start"));
}

} // namespace

} // namespace packhouse::host::plugins
