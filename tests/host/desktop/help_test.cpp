#include "host/desktop/help_document.hpp"
#include "host/desktop/help_library.hpp"
#include "host/desktop/help_text.hpp"
#include "host/desktop/place.hpp"
#include "host/desktop/screen.hpp"
#include "host/services/program_paths.hpp"

#include <packhouse/sdk/native/ui/table.hpp>

#include <algorithm>
#include <set>

namespace packhouse::test {

using namespace host::desktop;

namespace {

std::vector<HelpTopic> topics(const std::string& language) { return readHelp(packhouse::host::ProgramPaths::ofThisProgram().shared, language); }

std::set<std::string> ids(const std::vector<HelpTopic>& all)
{
    std::set<std::string> found;
    for (const HelpTopic& topic : all) found.insert(topic.id);
    return found;
}

std::vector<std::string> linksOf(const HelpTopic& topic)
{
    std::vector<std::string> links;
    for (const HelpRun& run : readMarkdown(topic.text))
        if (!run.link.empty()) links.push_back(run.link);
    return links;
}

} // namespace

class HelpTest : public Screen {
protected:
    HelpText& text() { return *child<HelpText>(frame().front()); }
    std::string title() { return text().GetLineText(0).utf8_string(); }
};

TEST_F(HelpTest, f1OpensThePageOfTheScreenInFront)
{
    open("host.settings");
    press("F1");
    waitFor("host.help");
    EXPECT_EQ(frame().front()->page().info().id, "host.help");
    EXPECT_EQ(title(), "Settings");
}

TEST_F(HelpTest, everyPageNamesATopicThatIsThere)
{
    const auto known = ids(topics(""));
    for (const sdk::Page* page : frame().pages().all()) EXPECT_TRUE(known.contains(page->info().help)) << page->info().id << " names “" << page->info().help << "”";
}

TEST_F(HelpTest, everyLinkLeadsToATopicOrAPage)
{
    for (const std::string language : {"", "de"}) {
        const auto all = topics(language);
        const auto known = ids(all);
        for (const HelpTopic& topic : all)
            for (const std::string& link : linksOf(topic)) {
                const bool isPage = link.starts_with("place:") && frame().pages().find(Place::of(link.substr(6)).id) != nullptr;
                const bool isTopic = link.ends_with(".md") && known.contains(link.substr(0, link.size() - 3));
                EXPECT_TRUE(isPage || isTopic) << topic.id << " (" << language << "): " << link;
            }
    }
}

TEST_F(HelpTest, aLinkOpensItsTopicAndBackReturns)
{
    open("host.help");
    ASSERT_EQ(title(), "Help");
    text().onLink("queue.md");
    EXPECT_EQ(title(), "The queue");
    view().perform("back");
    EXPECT_EQ(title(), "Help");
}

TEST_F(HelpTest, theFilterSearchesAllTopics)
{
    open("host.help");
    auto* list = child<ui::Table>(frame().front());
    const std::size_t all = list->rows()->count();
    view().filter("scanner header");
    EXPECT_LT(list->rows()->count(), all);
    EXPECT_EQ(title(), "Scans");
}

TEST(HelpLibraryTest, everyTopicIsThereInGermanAndIsNotTheEnglishOne)
{
    const auto english = topics(""), german = topics("de");
    EXPECT_EQ(ids(english), ids(german));
    for (const HelpTopic& topic : german) {
        const auto other = std::ranges::find(english, topic.id, &HelpTopic::id);
        EXPECT_TRUE(topic.text != other->text) << topic.id << " is still English";
    }
}

TEST(HelpDocumentTest, markdownBecomesRunsWithTheirLook)
{
    const auto runs = readMarkdown("# One\n\nA **bold** [link](queue.md) and `code`.\n\n- first\n- second\n");
    const auto find = [&](const std::string& text) { return *std::ranges::find(runs, text, &HelpRun::text); };
    EXPECT_EQ(find("One").heading, 1);
    EXPECT_TRUE(find("bold").strong);
    EXPECT_EQ(find("link").link, "queue.md");
    EXPECT_TRUE(find("code").code);
    EXPECT_EQ(find("first").indent, 1);
    EXPECT_EQ(find("One").indent, 0);
}

} // namespace packhouse::test
