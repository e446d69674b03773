#include "host/services/render/barcode.hpp"
#include "read_barcodes.hpp"
#include "sample_pages.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <sstream>

namespace packhouse::test {

namespace {

using testing::Contains;
using testing::ElementsAre;

constexpr sdk::RenderOptions print{sdk::PageFormat::jpeg, 300, 92, 1, ""};

std::vector<std::string> readBack(const std::string& symbology, const std::string& data, const std::string& size)
{
    const std::string node =
        R"({"type": "barcode", "symbology": ")" + symbology + R"(", "data": ")" + data + R"(", "x": 10, "y": 70, )" + size + "}";
    return readBarcodes(grayOf(draw(aTemplate(node), {}, print).bytes));
}

GrayPicture pageOfPdf(const std::string& pdf)
{
    const auto folder = freshFolder();
    write(folder / "page.pdf", pdf);
    const std::string command = "pdftoppm -r 300 -gray '" + (folder / "page.pdf").string() + "' '" + (folder / "page").string() + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::istringstream in{read(folder / "page-1.pgm")};
    std::string magic;
    int most = 0;
    GrayPicture picture;
    in >> magic >> picture.width >> picture.height >> most;
    in.get();
    picture.pixels.resize(static_cast<std::size_t>(picture.width) * static_cast<std::size_t>(picture.height));
    in.read(reinterpret_cast<char*>(picture.pixels.data()), static_cast<std::streamsize>(picture.pixels.size()));
    std::filesystem::remove_all(folder);
    return picture;
}

const std::string wide = R"("width": 180, "height": 40)";
const std::string square = R"("width": 180, "height": 60, "align": "center")";

} // namespace

TEST(BarcodeTest, isReadBackInEverySymbology)
{
    EXPECT_THAT(readBack("code128", "7KQX4MWD", wide), ElementsAre("Code128 7KQX4MWD"));
    EXPECT_THAT(readBack("code39", "ORDER-42", wide), ElementsAre("Code39 ORDER-42"));
    EXPECT_THAT(readBack("interleaved2of5", "12345678", wide), ElementsAre("ITF 12345678"));
    EXPECT_THAT(readBack("codabar", "A1234567B", wide), ElementsAre(testing::StartsWith("Codabar")));
    EXPECT_THAT(readBack("ean13", "400638133393", wide), ElementsAre("EAN-13 4006381333931"));
    EXPECT_THAT(readBack("qr", "https://example.org/7KQX4MWD", square), ElementsAre("QRCode https://example.org/7KQX4MWD"));
    EXPECT_THAT(readBack("dataMatrix", "7KQX4MWD", square), ElementsAre("DataMatrix 7KQX4MWD"));
}

TEST(BarcodeTest, writesSmallLettersInExtendedCode39)
{
    // Its letters are pairs of plain Code 39: "+A" stands for "a".
    EXPECT_THAT(readBack("extendedCode39", "ab", wide), ElementsAre(testing::AnyOf("Code39 ab", "Code39 +A+B")));
}

TEST(BarcodeTest, ofTheSampleHeaderIsReadBackOnEveryPage)
{
    sdk::RenderOptions options = print;
    EXPECT_THAT(readBarcodes(grayOf(draw(sampleTemplate("order-header"), sampleData(12), options).bytes)),
                ElementsAre("Code128 7KQX4MWD", "QRCode 7KQX4MWD"));
    options.page = 2;
    EXPECT_THAT(readBarcodes(grayOf(draw(sampleTemplate("order-header"), sampleData(12), options).bytes)), ElementsAre("Code128 7KQX4MWD"));
}

TEST(BarcodeTest, ofTheSampleStripIsReadBack)
{
    EXPECT_THAT(readBarcodes(grayOf(draw(sampleTemplate("item-strip"), sampleData(), print).bytes)), ElementsAre("Code128 7KQX4MWD"));
}

TEST(BarcodeTest, ofThePdfIsReadBack)
{
    const auto page = draw(sampleTemplate("order-header"), sampleData(), {sdk::PageFormat::pdf, 300, 92, 1, ""});
    EXPECT_THAT(readBarcodes(pageOfPdf(page.bytes)), ElementsAre("Code128 7KQX4MWD", "QRCode 7KQX4MWD"));
}

TEST(BarcodeTest, standsOnWholePixels)
{
    const auto picture = grayOf(
        draw(aTemplate(
                 R"({"type": "barcode", "symbology": "code128", "data": "7KQX4MWD", "x": 7.3, "y": 20.7, "width": 181.9, "height": 40})"),
             {}, {sdk::PageFormat::jpeg, 300, 100, 1, ""})
            .bytes);
    const int row = 40 * 300 / 72;
    for (int x = 0; x != picture.width; ++x)
        EXPECT_TRUE(picture.at(x, row) < 24 || picture.at(x, row) > 231) << "gray at " << x;
}

TEST(BarcodeTest, warnsWhenItIsTooSmallToRead)
{
    const auto page = draw(
        aTemplate(
            R"({"type": "barcode", "symbology": "code128", "data": "a rather long text for so few pixels", "x": 0, "y": 0, "width": 40, "height": 20})"),
        {}, print);
    EXPECT_THAT(page.warnings, Contains(testing::HasSubstr("too small to be read at 300 dpi")));
}

TEST(BarcodeTest, refusesWhatASymbologyCannotSay)
{
    EXPECT_EQ(troubleOf([] { host::render::encodeBarcode(host::render::Symbology::ean13, "no digits"); }), data::Trouble::invalid);
    EXPECT_THAT(sentenceOf([] { host::render::encodeBarcode(host::render::Symbology::code128, std::string(5000, 'x')); }),
                testing::HasSubstr("cannot be written as this barcode"));
}

} // namespace packhouse::test
