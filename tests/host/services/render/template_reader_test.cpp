#include "host/services/render/template_reader.hpp"
#include "sample_pages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace packhouse::test {

using namespace host::render;
using testing::AllOf;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

using Finding = sdk::TemplateFinding;

auto finding(int line, int column, const std::string& node, const std::string& words)
{
    return AllOf(Field(&Finding::line, line), Field(&Finding::column, column), Field(&Finding::node, node),
                 Field(&Finding::sentence, HasSubstr(words)));
}

std::vector<Finding> findingsOf(const std::string& document) { return readTemplate(document).findings; }

const std::string aFill = R"({"type": "fill", "x": 0, "y": 0, "width": 10, "height": 10, "color": "#fff"})";

} // namespace

TEST(TemplateReaderTest, readsEverySampleWithoutAFinding)
{
    ASSERT_GE(sampleKeys().size(), 5U);
    for (const std::string& key : sampleKeys()) {
        const ReadTemplate read = readTemplate(sampleTemplate(key));
        EXPECT_THAT(read.findings, IsEmpty()) << key;
        EXPECT_EQ(read.page.key, key);
    }
}

TEST(TemplateReaderTest, saysLineAndColumnOfASyntaxError)
{
    EXPECT_THAT(findingsOf("{\n  \"schema\": \"packhouse.template/1\",\n  \"kind\" \"packLayout\"\n}"),
                ElementsAre(finding(3, 10, "", "not valid JSON")));
}

TEST(TemplateReaderTest, saysWhereAnUnknownNameStandsAndWhatIsExpected)
{
    const auto findings = findingsOf(
        "{\"schema\": \"packhouse.template/1\", \"kind\": \"packLayout\", \"key\": \"a\", \"page\": {\"width\": 10, \"height\": 10},\n"
        " \"nodes\": [\n  {\"type\": \"fill\", \"x\": 0, \"y\": 0, \"width\": 5, \"height\": 5,\n   \"colour\": \"#fff\"}]}");
    EXPECT_THAT(findings, ElementsAre(finding(4, 4, "nodes[0].colour", "borderColor, borderWidth, color, height")));
}

TEST(TemplateReaderTest, namesTheNodeDeepInsideGroups)
{
    const auto findings = findingsOf(aTemplate(aFill + R"(, {"type": "group", "nodes": [)" + aFill +
                                               R"(, {"type": "text", "text": "@nosuch", "x": 0, "y": 0, "width": 5, "height": 5}]})"));
    EXPECT_THAT(findings, ElementsAre(Field(&Finding::node, "nodes[1].nodes[1].text")));
    EXPECT_THAT(findings, ElementsAre(Field(&Finding::sentence, HasSubstr("no code @nosuch"))));
}

TEST(TemplateReaderTest, findsAllErrorsInOneLook)
{
    const auto findings = findingsOf(aTemplate(R"({"type": "text", "x": "two", "y": 0, "width": -5, "height": 5}, {"type": "star"}, 7)"));
    EXPECT_THAT(findings, ElementsAre(Field(&Finding::node, "nodes[0].x"), Field(&Finding::node, "nodes[0].width"),
                                      Field(&Finding::node, "nodes[0].text"), Field(&Finding::node, "nodes[1].type"),
                                      Field(&Finding::node, "nodes[2]")));
}

TEST(TemplateReaderTest, understandsLengthsWithUnits)
{
    EXPECT_DOUBLE_EQ(pointsOf("2.5in").value(), 180);
    EXPECT_DOUBLE_EQ(pointsOf("25.4 mm").value(), 72);
    EXPECT_DOUBLE_EQ(pointsOf("2.54cm").value(), 72);
    EXPECT_DOUBLE_EQ(pointsOf("36pt").value(), 36);
    for (const char* wrong : {"", "in", "2,5in", "1e9in", "5 feet", "nan", "inf", "0x10"})
        EXPECT_FALSE(pointsOf(wrong)) << wrong;
}

TEST(TemplateReaderTest, refusesSizesThatNoPageHas)
{
    for (const char* width : {"0", "-5", "1e300", "1e999", "\"nan\"", "\"999999in\"", "null", "[]"}) {
        const std::string document = R"({"schema": "packhouse.template/1", "kind": "packLayout", "key": "a", "page": {"width": )" +
                                     std::string{width} + R"(, "height": 10}, "nodes": []})";
        EXPECT_FALSE(findingsOf(document).empty()) << width;
    }
}

TEST(TemplateReaderTest, refusesDeepNestingWithoutFollowingIt)
{
    std::string nested;
    for (int depth = 0; depth != 100'000; ++depth)
        nested += R"({"type": "group", "nodes": [)";
    EXPECT_THAT(findingsOf(aTemplate(nested)), ElementsAre(Field(&Finding::sentence, HasSubstr("nested more than 32 deep"))));
}

TEST(TemplateReaderTest, refusesMoreNodesThanAnyPageNeeds)
{
    std::string nodes = aFill;
    for (int count = 0; count != 2500; ++count)
        nodes += "," + aFill;
    EXPECT_THAT(findingsOf(aTemplate(nodes)), ElementsAre(Field(&Finding::sentence, HasSubstr("more than 2000 nodes"))));
}

TEST(TemplateReaderTest, refusesANameGivenTwice)
{
    EXPECT_THAT(findingsOf(R"({"key": "a", "key": "b"})"), ElementsAre(finding(1, 14, "", "given twice")));
}

TEST(TemplateReaderTest, refusesARepeatWhoseRowDoesNotFit)
{
    const auto findings = findingsOf(
        aTemplate(R"({"type": "repeat", "rows": "items", "x": 0, "y": 0, "width": 100, "height": 20, "rowHeight": 30, "nodes": []})"));
    EXPECT_THAT(findings, ElementsAre(Field(&Finding::sentence, HasSubstr("Not one row fits"))));
}

TEST(TemplateReaderTest, survivesWhatIsNoTemplateAtAll)
{
    for (const std::string& document : {std::string{}, std::string{"null"}, std::string{"[]"}, std::string{"\xff\xfe{"},
                                        std::string(100, '\0'), std::string{"{\"nodes\": {}}"}}) {
        EXPECT_FALSE(findingsOf(document).empty());
    }
}

TEST(TemplateReaderTest, countsColumnsInCharacters)
{
    EXPECT_THAT(findingsOf("{\"key\": \"Größe\", }"), ElementsAre(finding(1, 18, "", "not valid JSON")));
}

} // namespace packhouse::test
