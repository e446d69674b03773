#include "web/look.hpp"

#include "support/test_databases.hpp"

#include <packhouse/data/error.hpp>

#include <gtest/gtest.h>

#include <fstream>

using namespace packhouse;

namespace {

class LookTest : public testing::Test {
protected:
    LookTest()
    {
        std::filesystem::create_directories(folder.path() / "templates");
        std::filesystem::create_directories(folder.path() / "assets");
        for (const auto* name : {"icons.svg", "tick.svg", "tick-dark.svg", "late.svg", "logo.svg", "site.js"}) write(std::string{"assets/"} + name, "<svg/>");
        write("assets/site.css", "a{background:url(\"tick.svg\")}");
        write("templates/page.tpl", "<p title=\"{{NAME}}\">[[Hello {{NAME}}]] <a href=\"{{LINK}}\">x</a>@icon(lock)</p>");
    }

    void write(const std::string& name, const std::string& text) { std::ofstream{folder.path() / name} << text; }

    test::TemporaryFolder folder;
};

} // namespace

TEST_F(LookTest, escapesWhateverStandsInAPage)
{
    ctemplate::TemplateDictionary values{"page"};
    values.SetValue("NAME", "<script>\"x\"</script>");
    values.SetValue("LINK", "javascript:alert(1)");
    const auto page = site::Look{folder.path()}.page("page", values);
    EXPECT_EQ(page.find("<script>"), std::string::npos) << page;
    EXPECT_EQ(page.find("javascript:"), std::string::npos) << page;
    EXPECT_NE(page.find("Hello &lt;script&gt;"), std::string::npos) << page;
}

TEST_F(LookTest, putsTheHashOfAFileInItsAddress)
{
    const site::Look look{folder.path()};
    const auto address = look.address("site.css");
    EXPECT_TRUE(address.starts_with("/assets/site-")) << address;
    const auto* sheet = look.asset(address.substr(8));
    ASSERT_NE(sheet, nullptr);
    EXPECT_NE(sheet->bytes.find(look.address("tick.svg")), std::string::npos);
    EXPECT_EQ(look.asset("site.css"), nullptr);
}

TEST_F(LookTest, namesTheTemplateThatDoesNotParse)
{
    write("templates/broken.tpl", "{{#OPEN}} never closed");
    try {
        site::Look look{folder.path()};
        FAIL() << "a broken template was taken";
    } catch (const data::Error& error) {
        EXPECT_NE(std::string{error.what()}.find("broken.tpl"), std::string::npos) << error.what();
    }
}

TEST_F(LookTest, saysWhichFileIsMissing)
{
    std::filesystem::remove(folder.path() / "assets/site.js");
    try {
        site::Look look{folder.path()};
        FAIL() << "a missing file was not noticed";
    } catch (const data::Error& error) {
        EXPECT_NE(std::string{error.what()}.find("site.js"), std::string::npos) << error.what();
    }
}

TEST(GroupStylesheetTest, isMadeFromColoursOnly)
{
    EXPECT_EQ(site::groupStylesheetAddress({"#2f7d5b", "red", "#2f7d5b", "#b0641a"}), "/assets/groups-2f7d5b-b0641a.css");
    EXPECT_EQ(site::groupStylesheetAddress({"", "url(x)"}), "");
    EXPECT_TRUE(site::groupStylesheet("groups-2f7d5b-b0641a.css"));
    for (const auto* name : {"groups.css", "groups-2f7d5b}x{.css", "groups-2f7d5.css", "../groups-2f7d5b.css"}) EXPECT_FALSE(site::groupStylesheet(name)) << name;
}
