#include "host/desktop/screen.hpp"

#include <packhouse/sdk/native/ui/pictures.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

namespace packhouse::test {

class TemplatesPageTest : public Screen {
protected:
    TemplatesPageTest()
    {
        for (const char* file : {"portrait-8x10.json", "wallets-8.json"})
            std::filesystem::copy_file(std::filesystem::path{PACKHOUSE_SAMPLE} / "templates" / file, m_home.path() / "studio" / "templates" / file);
        frame().open("tsadmin.templates#template:wallets-8");
        waitFor("tsadmin.templates");
    }
};

TEST_F(TemplatesPageTest, opensAtThePlaceAskedForAndDrawsIt)
{
    EXPECT_TRUE(waitUntil([this] { return view().selectedPlace() == "tsadmin.templates#template:wallets-8"; })) << view().selectedPlace();
    EXPECT_TRUE(waitUntil([this] { return !view().loading(); }));
    EXPECT_TRUE(view().bars().sentence("picture").empty()) << view().bars().sentence("picture");
    EXPECT_NE(view().facts().find("2 templates"), std::string::npos) << view().facts();
}

TEST_F(TemplatesPageTest, findsByWordsAndSaysTheSize)
{
    view().filter("portrait");
    auto& table = *child<ui::Table>(frame().front());
    ASSERT_EQ(table.rows()->count(), 1U);
    EXPECT_EQ(table.rows()->cell(0, 3).text, "8 × 10 in");
    EXPECT_EQ(table.rows()->cell(0, 5).text, "nothing found");
}

} // namespace packhouse::test
