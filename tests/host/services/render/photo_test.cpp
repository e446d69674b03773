#include "host/services/render/photo.hpp"
#include "host/services/render/resampler.hpp"
#include "sample_pages.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace packhouse::test {

using namespace host::render;
using testing::HasSubstr;

namespace {

std::vector<std::uint8_t> resampled(const std::vector<std::uint8_t>& bgrx, int width, int height, int newWidth, int newHeight)
{
    std::vector<std::uint8_t> result(static_cast<std::size_t>(newWidth) * static_cast<std::size_t>(newHeight) * 4);
    Resampler resampler{catmullRom(0, width, newWidth, width),
                        catmullRom(0, height, newHeight, height),
                        width,
                        {result.data(), newWidth * 4, newWidth, newHeight}};
    for (int y = 0; y != height; ++y)
        resampler.push(&bgrx[static_cast<std::size_t>(y) * static_cast<std::size_t>(width) * 4]);
    return result;
}

sdk::TemplateData withPicture(const std::filesystem::path& file)
{
    sdk::TemplateData data;
    data.pictures = {{file, ""}};
    return data;
}

const std::string wholePage = R"({"type": "image", "x": 0, "y": 0, "width": 200, "height": 200})";

} // namespace

TEST(PhotoTest, weightsOfAnyScaleSumToOne)
{
    for (const int size : {1, 7, 100, 333, 1000}) {
        const Taps taps = catmullRom(12.3, 150.5, size, 200);
        for (int at = 0; at != size; ++at) {
            const auto begin = taps.weights.begin() + static_cast<std::ptrdiff_t>(at) * taps.count;
            EXPECT_EQ(std::accumulate(begin, begin + taps.count, 0), 16384);
            EXPECT_GE(taps.start[static_cast<std::size_t>(at)], 0);
            EXPECT_LE(taps.start[static_cast<std::size_t>(at)] + taps.count, 200);
        }
    }
}

TEST(PhotoTest, ofOneColourKeepsItAtEverySize)
{
    for (const int value : {0, 1, 127, 254, 255}) {
        const std::vector<std::uint8_t> flat(static_cast<std::size_t>(61 * 47 * 4), static_cast<std::uint8_t>(value));
        for (const auto& [width, height] : {std::pair{61, 47}, std::pair{13, 11}, std::pair{150, 90}, std::pair{1, 1}}) {
            for (const std::uint8_t sample : resampled(flat, 61, 47, width, height))
                EXPECT_NEAR(sample, value, 1);
        }
    }
}

TEST(PhotoTest, atItsOwnSizeIsUnchanged)
{
    std::vector<std::uint8_t> picture(static_cast<std::size_t>(40 * 30 * 4));
    for (std::size_t at = 0; at != picture.size(); ++at)
        picture[at] = static_cast<std::uint8_t>(at * 37 % 251);
    const auto same = resampled(picture, 40, 30, 40, 30);
    for (std::size_t at = 0; at != picture.size(); ++at)
        EXPECT_NEAR(same[at], picture[at], 1) << at;
}

TEST(PhotoTest, isCroppedToTheHoleWithoutDistortion)
{
    const auto folder = freshFolder();
    write(folder / "wide.jpg", aPhotograph(800, 400));
    for (const double anchor : {0.0, 0.5, 1.0}) {
        const Photo photo = placePhoto({{0, 0, 72, 72}, folder / "wide.jpg", Fit::fill, anchor, 0.5}, 100.0 / 72);
        EXPECT_EQ(photo.place.width, 100);
        EXPECT_EQ(photo.place.height, 100);
        EXPECT_DOUBLE_EQ(photo.pixelsPerInch, 400);
    }
    const Photo whole = placePhoto({{0, 0, 72, 72}, folder / "wide.jpg", Fit::whole, 0.5, 0.5}, 100.0 / 72);
    EXPECT_EQ(whole.place.width, 100);
    EXPECT_EQ(whole.place.height, 50);
    EXPECT_EQ(whole.place.y, 25);
    std::filesystem::remove_all(folder);
}

TEST(PhotoTest, thatIsMissingOrBrokenIsNamed)
{
    const auto folder = freshFolder();
    write(folder / "broken.jpg", aPhotograph(80, 80).substr(0, 100));
    EXPECT_EQ(troubleOf([&] { draw(aTemplate(wholePage), withPicture(folder / "nowhere.jpg")); }), data::Trouble::missing);
    EXPECT_THAT(sentenceOf([&] { draw(aTemplate(wholePage), withPicture(folder / "nowhere.jpg")); }), HasSubstr("nowhere.jpg"));
    EXPECT_EQ(troubleOf([&] { draw(aTemplate(wholePage), withPicture(folder / "broken.jpg")); }), data::Trouble::invalid);
    EXPECT_THAT(sentenceOf([&] { draw(aTemplate(wholePage), withPicture(folder / "broken.jpg")); }), HasSubstr("broken.jpg"));
    std::filesystem::remove_all(folder);
}

TEST(PhotoTest, ofTooFewPixelsIsReportedForPrintsOnly)
{
    const auto folder = freshFolder();
    write(folder / "small.jpg", aPhotograph(200, 200));
    const auto data = withPicture(folder / "small.jpg");
    EXPECT_THAT(draw(aTemplate(wholePage), data, {sdk::PageFormat::jpeg, 300, 90, 1, ""}).warnings,
                testing::ElementsAre(HasSubstr("small.jpg has only 72 pixels per inch")));
    EXPECT_TRUE(draw(aTemplate(wholePage), data, {sdk::PageFormat::jpeg, 72, 90, 1, ""}).warnings.empty());
    std::filesystem::remove_all(folder);
}

} // namespace packhouse::test
