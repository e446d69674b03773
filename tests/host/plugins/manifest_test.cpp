#include "host/plugins/manifest.hpp"
#include "host/plugins/plugin_folder.hpp"
#include "packhouse/data/error.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

namespace packhouse::host::plugins {

namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string sentenceOf(const std::filesystem::path& folder)
try {
    readManifest(folder);
    return "read without an error";
} catch (const data::Error& error) {
    return error.what();
}

TEST(ManifestTest, readsWhatTheBuildWrites)
{
    const PluginFolder folders;
    const auto folder = folders.add("pay", R"({"schema":"packhouse.plugin/1","id":"pay","title":"Pay","version":"1.2.0","kind":"process",
        "library":"libpay.so","origins":["https://a.example"]})");
    std::ofstream{folder / "libpay.so"} << "library";
    const Manifest manifest = readManifest(folder);
    EXPECT_EQ(manifest.id, "pay");
    EXPECT_EQ(manifest.version, "1.2.0");
    EXPECT_EQ(manifest.kind, PluginKind::process);
    EXPECT_EQ(manifest.library, folder / "libpay.so");
    EXPECT_TRUE(manifest.pages.empty());
    EXPECT_THAT(manifest.origins, ElementsAre("https://a.example"));
}

TEST(ManifestTest, namesTheFileThatIsNoJson)
{
    const PluginFolder folders;
    EXPECT_THAT(sentenceOf(folders.add("torn", R"({"schema":"packh)")), HasSubstr("torn/plugin.json is not valid JSON"));
}

TEST(ManifestTest, namesTheLibraryThatIsMissing)
{
    const PluginFolder folders;
    const auto folder = folders.add("gone", R"({"schema":"packhouse.plugin/1","id":"gone","kind":"native","library":"libgone.so"})");
    EXPECT_THAT(sentenceOf(folder), HasSubstr("libgone.so is missing"));
}

TEST(ManifestTest, refusesALibraryOutsideItsFolder)
{
    const PluginFolder folders;
    std::ofstream{folders.plugins() / "outside.so"} << "library";
    const auto folder = folders.add("sly", R"({"schema":"packhouse.plugin/1","id":"sly","kind":"native","library":"../outside.so"})");
    EXPECT_THAT(sentenceOf(folder), HasSubstr("no file of that folder"));
}

TEST(ManifestTest, readsAPluginWhosePagesAreNotInstalled)
{
    const PluginFolder folders;
    const auto folder =
        folders.add("half", R"({"schema":"packhouse.plugin/1","id":"half","kind":"native","library":"half.so","pages":"half-desktop.so"})");
    std::ofstream{folder / "half.so"} << "library";
    EXPECT_EQ(readManifest(folder).pages, folder / "half-desktop.so");
}

TEST(ManifestTest, refusesAKindThatItDoesNotKnow)
{
    const PluginFolder folders;
    const auto folder = folders.add("odd", R"({"schema":"packhouse.plugin/1","id":"odd","kind":"remote","library":"libodd.so"})");
    EXPECT_THAT(sentenceOf(folder), HasSubstr("“remote”"));
}

TEST(ManifestTest, refusesEntriesOfTheWrongForm)
{
    const PluginFolder folders;
    EXPECT_THAT(sentenceOf(folders.add("five", R"({"schema":"packhouse.plugin/1","id":5})")), HasSubstr("lacks an entry"));
    EXPECT_THAT(sentenceOf(folders.add("list", "[1,2]")), HasSubstr("lacks an entry"));
    EXPECT_THAT(sentenceOf(folders.add("later", R"({"schema":"packhouse.plugin/9"})")), HasSubstr("newer Packhouse"));
}

} // namespace

} // namespace packhouse::host::plugins
