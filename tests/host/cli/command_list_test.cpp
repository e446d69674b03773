#include "host/cli/command_list.hpp"
#include "host/cli/exit_code.hpp"
#include "host/cli/global_options.hpp"

namespace packhouse {

using namespace host::cli;

namespace {

sdk::Command publish()
{
    return {"offer publish", "Publish", "", {{"offer", "CODE", "", true}, {"image", "FILE", "", false, true}, {"--price", "AMOUNT", ""}, {"--tag", "TAG", "", false, true}, {"--force", "", ""}}, {}};
}

} // namespace

TEST(CommandListTest, theLongestNameCounts)
{
    CommandList list;
    list.add({"job images", "", "", {}, {}});
    list.add({"job images import", "", "", {}, {}});
    std::vector<std::string> words{"job", "images", "import", "folder"};
    EXPECT_EQ(list.take(words)->name, "job images import");
    EXPECT_THAT(words, testing::ElementsAre("folder"));
    words = {"job", "images", "--json"};
    EXPECT_EQ(list.take(words)->name, "job images");
    words = {"job", "--x", "images"};
    EXPECT_EQ(list.take(words), nullptr);
}

TEST(CommandListTest, aNameThatIsTakenIsRefused)
{
    CommandList list;
    EXPECT_TRUE(list.add(publish()));
    EXPECT_FALSE(list.add(publish()));
}

TEST(ParseArgumentsTest, valuesSwitchesAndRepeatedWordsArrive)
{
    const auto given = parseArguments(publish(), {"SPRING26", "a.jpg", "b.jpg", "--price", "12.50", "--tag", "x", "--tag", "y", "--force"});
    EXPECT_EQ(given.text("offer"), "SPRING26");
    EXPECT_THAT(given.all("image"), testing::ElementsAre("a.jpg", "b.jpg"));
    EXPECT_EQ(given.text("--price"), "12.50");
    EXPECT_THAT(given.all("--tag"), testing::ElementsAre("x", "y"));
    EXPECT_TRUE(given.has("--force"));
}

TEST(ParseArgumentsTest, whatWasLeftOutIsNotThere)
{
    const auto given = parseArguments(publish(), {"SPRING26"});
    EXPECT_FALSE(given.has("--price"));
    EXPECT_FALSE(given.has("--force"));
    EXPECT_TRUE(given.all("--tag").empty());
}

TEST(ParseArgumentsTest, aRepeatedOptionTakesOneValueEach)
{
    const auto given = parseArguments(publish(), {"--tag", "x", "SPRING26"});
    EXPECT_EQ(given.text("offer"), "SPRING26");
    EXPECT_THAT(given.all("--tag"), testing::ElementsAre("x"));
}

TEST(ParseArgumentsTest, wordsBehindTwoDashesAreNoOptions)
{
    EXPECT_EQ(parseArguments(publish(), {"--", "--force"}).text("offer"), "--force");
}

TEST(ParseArgumentsTest, aWrongCommandLineIsAUsageError)
{
    for (const auto& words : std::vector<std::vector<std::string>>{{}, {"A", "--nothing"}, {"A", "--price"}, {"A", "--price", "1", "--price", "2"}})
        EXPECT_THROW(parseArguments(publish(), words), UsageError);
}

TEST(GlobalOptionsTest, theyAreTakenBeforeAndAfterTheCommand)
{
    const auto options = takeGlobalOptions({"--home", "/a", "offer", "publish", "SPRING26", "--price", "3", "--json", "--database", "sqlite:///b"});
    EXPECT_EQ(options.home, "/a");
    EXPECT_EQ(options.database, "sqlite:///b");
    EXPECT_TRUE(options.json);
    EXPECT_THAT(options.rest, testing::ElementsAre("offer", "publish", "SPRING26", "--price", "3"));
}

TEST(GlobalOptionsTest, behindTwoDashesEverythingIsTheCommandsOwn)
{
    const auto options = takeGlobalOptions({"job", "create", "--", "--json"});
    EXPECT_FALSE(options.json);
    EXPECT_THAT(options.rest, testing::ElementsAre("job", "create", "--", "--json"));
    EXPECT_THROW(takeGlobalOptions({"plugins", "--home"}), UsageError);
}

} // namespace packhouse
