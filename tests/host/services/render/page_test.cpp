#include "host/services/render/renderer.hpp"
#include "sample_pages.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <clocale>
#include <thread>

namespace packhouse::test {

using sdk::PageFormat;

namespace {

std::string fontsOf(const std::string& pdf)
{
    std::string names;
    for (std::size_t at = pdf.find("/FontName"); at != std::string::npos; at = pdf.find("/FontName", at + 1))
        names += pdf.substr(at, 40) + " ";
    return names;
}

} // namespace

TEST(PageTest, isTheSameBytesEachTime)
{
    for (const std::string& key : sampleKeys()) {
        for (const PageFormat format : {PageFormat::pdf, PageFormat::jpeg, PageFormat::png}) {
            const sdk::RenderOptions options{format, 150, 92, 1, "Preview"};
            const auto once = host::render::makeRenderer()->draw(sampleTemplate(key), sampleData(), options);
            const auto again = host::render::makeRenderer()->draw(sampleTemplate(key), sampleData(), options);
            EXPECT_TRUE(once.bytes == again.bytes) << key;
        }
    }
}

TEST(PageTest, isTheSameBytesFromManyThreads)
{
    const auto renderer = host::render::makeRenderer();
    const sdk::RenderOptions options{PageFormat::pdf, 100, 90, 1, ""};
    const std::string document = sampleTemplate("order-header"), expected = renderer->draw(document, sampleData(9), options).bytes;
    std::vector<std::thread> threads;
    std::vector<std::string> results(4);
    for (std::string& result : results)
        threads.emplace_back([&] { result = renderer->draw(document, sampleData(9), options).bytes; });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& result : results)
        EXPECT_TRUE(result == expected);
}

TEST(PageTest, holdsNoClock)
{
    const auto page = draw(sampleTemplate("item-strip"), sampleData(), {PageFormat::pdf, 100, 90, 1, ""});
    EXPECT_NE(page.bytes.find("/CreationDate (20000101000000Z)"), std::string::npos);
}

TEST(PageTest, asPdfKeepsTextAsTextWithItsFonts)
{
    const auto page = draw(sampleTemplate("order-header"), sampleData(), {PageFormat::pdf, 100, 90, 1, ""});
    EXPECT_THAT(fontsOf(page.bytes), testing::HasSubstr("Lato"));
    EXPECT_EQ(page.widthPoints, 612);
    EXPECT_EQ(page.heightPoints, 792);
    EXPECT_EQ(page.pages, 1);
}

TEST(PageTest, asPdfHoldsAPictureOfManyHolesOnce)
{
    const auto page = draw(sampleTemplate("wallets-8"), sampleData(), {PageFormat::pdf, 100, 90, 1, ""});
    std::size_t count = 0;
    for (std::size_t at = page.bytes.find("/DCTDecode"); at != std::string::npos; at = page.bytes.find("/DCTDecode", at + 1))
        ++count;
    EXPECT_EQ(count, 1U);
}

TEST(PageTest, asPreviewShowsWhatThePageShows)
{
    for (const char* key : {"portrait-8x10", "pair-5x7", "wallets-8"}) {
        const GrayPicture page = grayOf(draw(sampleTemplate(key), sampleData(), {PageFormat::jpeg, 300, 95, 1, ""}).bytes);
        const GrayPicture preview = grayOf(draw(sampleTemplate(key), sampleData(), {PageFormat::jpeg, 60, 92, 1, ""}).bytes);
        EXPECT_GE(ssim(areaScaled(page, preview.width, preview.height), preview), 0.98) << key;
    }
}

TEST(PageTest, isNotMarkedUnlessAsked)
{
    const GrayPicture plain = grayOf(draw(sampleTemplate("portrait-8x10"), sampleData(), {PageFormat::jpeg, 60, 92, 1, ""}).bytes);
    const GrayPicture marked = grayOf(draw(sampleTemplate("portrait-8x10"), sampleData(), {PageFormat::jpeg, 60, 92, 1, "Preview"}).bytes);
    ASSERT_EQ(plain.pixels.size(), marked.pixels.size());
    // The mark reaches every quarter of the page, so no part of it can be cut out clean.
    for (const auto& [left, top] :
         {std::pair{0, 0}, std::pair{plain.width / 2, 0}, std::pair{0, plain.height / 2}, std::pair{plain.width / 2, plain.height / 2}}) {
        int changed = 0;
        for (int y = top; y != top + plain.height / 2; ++y) {
            for (int x = left; x != left + plain.width / 2; ++x)
                changed += std::abs(plain.at(x, y) - marked.at(x, y)) > 12;
        }
        EXPECT_GT(changed, plain.width * plain.height / 4 / 30);
    }
}

TEST(PageTest, isRefusedAtAResolutionThatNoMemoryHolds)
{
    EXPECT_EQ(troubleOf([] {
                  draw(sampleTemplate("portrait-8x10"), sampleData(), {PageFormat::jpeg, 2400, 92, 1, ""});
              }),
              data::Trouble::invalid);
    EXPECT_EQ(troubleOf([] {
                  draw(sampleTemplate("portrait-8x10"), sampleData(), {PageFormat::jpeg, 0, 92, 1, ""});
              }),
              data::Trouble::invalid);
}

} // namespace packhouse::test
