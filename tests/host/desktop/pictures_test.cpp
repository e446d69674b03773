#include "host/cli/walk/child.hpp"
#include "host/desktop/sample_home.hpp"

#include <gtest/gtest.h>

#include <wx/image.h>

#include <set>

namespace packhouse::test {

namespace {

using namespace std::chrono_literals;

double meanLight(const wxImage& picture)
{
    const unsigned char* bytes = picture.GetData();
    const std::size_t count = static_cast<std::size_t>(picture.GetWidth()) * static_cast<std::size_t>(picture.GetHeight()) * 3;
    double sum = 0;
    for (std::size_t at = 0; at != count; ++at) sum += bytes[at];
    return sum / static_cast<double>(count);
}

const std::set<std::string> pages{"fulfill.queue", "host.connections", "host.plugins", "host.today", "tsadmin.offers", "tsios.jobs"};

} // namespace

class PicturesTest : public testing::Test {
protected:
    /// The pictures of all pages, by page.
    std::map<std::string, wxImage> taken(const std::vector<std::string>& options)
    {
        const auto folder = m_home.path() / "shots";
        std::vector<std::string> words{PACKHOUSE_DESKTOP, "--home", m_home.path().string(), "--screenshots", folder.string()};
        words.insert(words.end(), options.begin(), options.end());
        const auto end = host::cli::Child{words, m_home.path() / "logs", "desktop"}.wait(90s);
        EXPECT_EQ(end.exitCode, 0) << end.errors;
        std::map<std::string, wxImage> pictures;
        for (const std::string& page : pages) pictures[page] = wxImage{(folder / ("desktop-" + page + ".png")).string()};
        return pictures;
    }

    SampleHome m_home;
};

TEST_F(PicturesTest, areDarkWhenAskedForAndLightOtherwise)
{
    for (const auto& [page, picture] : taken({"--dark"})) {
        ASSERT_TRUE(picture.IsOk()) << page;
        EXPECT_LT(meanLight(picture), 90) << page;
    }
    for (const auto& [page, picture] : taken({})) {
        ASSERT_TRUE(picture.IsOk()) << page;
        EXPECT_GT(meanLight(picture), 180) << page;
    }
}

TEST_F(PicturesTest, areAsLargeAsAskedFor)
{
    for (const auto& [page, picture] : taken({"--size", "1280x800"})) {
        ASSERT_TRUE(picture.IsOk()) << page;
        EXPECT_EQ(picture.GetSize(), wxSize(1280, 800)) << page;
    }
}

} // namespace packhouse::test
