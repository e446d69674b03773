#include "sample_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::test {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::string aText(const std::string& text, const std::string& more)
{
    return aTemplate(R"({"type": "text", "x": 20, "y": 40, "width": 100, "height": 40, "text": ")" + text + "\"" +
                     (more.empty() ? "" : ", ") + more + "}");
}

Extent inkAt(const std::string& document, double dpi)
{
    return inkOf(grayOf(draw(document, {}, {sdk::PageFormat::jpeg, dpi, 100, 1, ""}).bytes));
}

} // namespace

TEST(TextTest, standsAtTheSamePlaceInPreviewAndPage)
{
    for (const char* style : {"\"size\": 14", "\"size\": 9, \"wrap\": true",
                              "\"size\": 18, \"align\": \"right\", \"verticalAlign\": \"bottom\", \"shrinkTo\": 5"}) {
        const std::string document = aText("Maya Alexandra Okafor", style);
        const Extent page = inkAt(document, 300), preview = inkAt(document, 75);
        ASSERT_FALSE(page.empty);
        EXPECT_NEAR(page.left / 4.0, preview.left, 1) << style;
        EXPECT_NEAR(page.right / 4.0, preview.right, 1) << style;
        EXPECT_NEAR(page.top / 4.0, preview.top, 1) << style;
        EXPECT_NEAR(page.bottom / 4.0, preview.bottom, 1) << style;
    }
}

TEST(TextTest, shrinksUntilItFits)
{
    const std::string name = "Chidinma-Alexandra Okafor-Montgomery";
    const auto page = draw(aText(name, R"("size": 16, "shrinkTo": 4)"), {}, {sdk::PageFormat::jpeg, 144, 100, 1, ""});
    const Extent ink = inkOf(grayOf(page.bytes));
    EXPECT_THAT(page.warnings, IsEmpty());
    EXPECT_GE(ink.left, 39);
    EXPECT_LE(ink.right, 241);
    EXPECT_GT(ink.right, 220) << "no smaller than needed";
}

TEST(TextTest, thatMayNotShrinkEnoughIsCutAndReported)
{
    const auto page =
        draw(aText("Chidinma-Alexandra Okafor-Montgomery", R"("size": 16, "shrinkTo": 14)"), {}, {sdk::PageFormat::jpeg, 144, 100, 1, ""});
    EXPECT_THAT(page.warnings, Contains(HasSubstr("does not fit")));
    EXPECT_LE(inkOf(grayOf(page.bytes)).right, 241);
}

TEST(TextTest, wrapsInsideItsBox)
{
    const auto page =
        draw(aText("one two three four five six seven eight nine ten eleven twelve", R"("size": 12, "wrap": true, "shrinkTo": 5)"), {},
             {sdk::PageFormat::jpeg, 144, 100, 1, ""});
    const Extent ink = inkOf(grayOf(page.bytes));
    EXPECT_THAT(page.warnings, IsEmpty());
    EXPECT_LE(ink.right, 241);
    EXPECT_LE(ink.bottom, 161);
    EXPECT_GT(ink.bottom, 120) << "several lines";
}

TEST(TextTest, isAlignedToItsBox)
{
    EXPECT_NEAR(inkAt(aText("Hill", "\"size\": 14"), 144).left, 40, 4);
    EXPECT_NEAR(inkAt(aText("Hill", "\"size\": 14, \"align\": \"right\""), 144).right, 240, 4);
    const Extent middle = inkAt(aText("Hill", "\"size\": 14, \"align\": \"center\", \"verticalAlign\": \"middle\""), 144);
    EXPECT_NEAR((middle.left + middle.right) / 2, 140, 2);
    EXPECT_NEAR((middle.top + middle.bottom) / 2, 120, 5);
}

TEST(TextTest, ofOtherScriptsIsDrawn)
{
    for (const char* name : {"Żółć Ærø", "Мария", "Ελένη", "شذى", "שרה"})
        EXPECT_FALSE(inkAt(aText(name, "\"size\": 14"), 144).empty) << name;
}

TEST(TextTest, withBrokenBytesFromADataBaseIsStillDrawn)
{
    sdk::TemplateData data;
    data.values["name"] = "M\xfcller";
    EXPECT_FALSE(inkOf(grayOf(draw(aText("@name", "\"size\": 14"), data).bytes)).empty);
}

} // namespace packhouse::test
