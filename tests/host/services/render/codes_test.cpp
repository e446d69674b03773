#include "host/services/render/coded_text.hpp"
#include "host/services/render/codes.hpp"
#include "sample_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cctype>
#include <set>

namespace packhouse::test {

using namespace host::render;
using testing::ElementsAre;
using testing::HasSubstr;

TEST(CodesTest, areEachListedOnceWithMeaningAndInSmallLetters)
{
    std::set<std::string_view> names;
    for (const Code& code : codes()) {
        EXPECT_TRUE(names.insert(code.name).second) << code.name;
        EXPECT_FALSE(code.meaning.empty()) << code.name;
        EXPECT_FALSE(code.level.empty()) << code.name;
        for (const char c : code.name)
            EXPECT_FALSE(std::isupper(static_cast<unsigned char>(c))) << code.name;
    }
}

TEST(CodesTest, areTakenApartFromTheTextAroundThem)
{
    const auto text = readCodedText("Dear @firstname.Next, order @OrderKey. a@@b @?Engraving 5@ @date(7)");
    std::vector<std::string> parts;
    for (const TextPart& part : text.text.parts)
        parts.push_back(part.text);
    EXPECT_THAT(parts, ElementsAre("Dear ", "firstname.next", ", order ", "orderkey", ". a@b ", "engraving", " 5@ ", "date"));
    EXPECT_EQ(text.text.parts.back().days, 7);
    EXPECT_THAT(text.unknown, ElementsAre("firstname.next"));
}

TEST(CodesTest, mayNameAnyFieldOfTheRoster)
{
    EXPECT_TRUE(readCodedText("@field.house").unknown.empty());
    EXPECT_THAT(readCodedText("@house").unknown, ElementsAre("house"));
}

TEST(CodesTest, findARostersFieldHoweverItsHeadingIsWritten)
{
    sdk::TemplateData data;
    data.values["field.Home Room"] = "7KQX4MWD";
    const auto barcodeOf = [](const std::string& text) {
        return aTemplate(R"({"type": "barcode", "symbology": "code128", "data": ")" + text +
                         R"(", "x": 0, "y": 0, "width": 190, "height": 40})");
    };
    const auto page = draw(barcodeOf("@field.home_room"), data);
    EXPECT_TRUE(page.warnings.empty());
    EXPECT_TRUE(page.bytes == draw(barcodeOf("7KQX4MWD")).bytes);
}

TEST(CodesTest, withoutAValueStayBlankAndAreReported)
{
    sdk::TemplateData data;
    data.values["name"] = "";
    const auto page = draw(aTemplate(R"({"type": "text", "text": "@orderkey@name", "x": 0, "y": 0, "width": 100, "height": 20})"), data);
    EXPECT_THAT(page.warnings, ElementsAre(HasSubstr("@orderkey")));
    EXPECT_TRUE(inkOf(grayOf(page.bytes)).empty);
}

TEST(CodesTest, ofADateCountDaysAcrossTheEndOfAMonth)
{
    const std::string node =
        R"~({"type": "barcode", "symbology": "code128", "data": "@date(7)", "x": 0, "y": 0, "width": 190, "height": 40})~";
    const std::string same =
        R"({"type": "barcode", "symbology": "code128", "data": "2028-03-04", "x": 0, "y": 0, "width": 190, "height": 40})";
    sdk::TemplateData data;
    data.values["date"] = "2028-02-26";
    EXPECT_EQ(draw(aTemplate(node), data).bytes, draw(aTemplate(same)).bytes);
}

} // namespace packhouse::test
