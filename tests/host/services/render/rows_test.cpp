#include "host/services/render/resolver.hpp"
#include "host/services/render/row_pages.hpp"
#include "host/services/render/template_reader.hpp"
#include "sample_pages.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::test {

using namespace host::render;
using testing::Contains;
using testing::HasSubstr;

namespace {

std::vector<std::string> textsOf(const std::vector<Item>& page)
{
    std::vector<std::string> texts;
    for (const Item& item : page) {
        if (const auto* text = std::get_if<TextItem>(&item)) texts.push_back(text->text);
    }
    return texts;
}

bool stands(const Box& box, const DisplayList& list)
{
    return box.x >= 0 && box.y >= 0 && box.x + box.width <= list.width + 0.01 && box.y + box.height <= list.height + 0.01;
}

} // namespace

TEST(RowsTest, of1To40PackagesAllStandOnTheHeaderOnceAndInOrder)
{
    const PageTemplate page = readTemplate(sampleTemplate("order-header")).page;
    for (int rows = 1; rows <= 40; ++rows) {
        const DisplayList list = resolve(page, sampleData(rows));
        int next = 1;
        for (const auto& items : list.pages) {
            for (const std::string& text : textsOf(items)) {
                if (text == "Child " + std::to_string(next)) ++next;
            }
            for (const Item& item : items)
                EXPECT_TRUE(std::visit([&](const auto& shape) { return stands(shape.box, list); }, item)) << rows;
        }
        EXPECT_EQ(next, rows + 1);
        EXPECT_THAT(textsOf(list.pages.back()),
                    Contains("Page " + std::to_string(list.pages.size()) + " of " + std::to_string(list.pages.size())));
        EXPECT_THAT(textsOf(list.pages.back()), Contains("39.40 EUR")) << "the totals stand on the last page";
        if (list.pages.size() > 1) {
            EXPECT_THAT(textsOf(list.pages.front()), testing::Not(Contains("39.40 EUR")));
        }
    }
}

TEST(RowsTest, neverRunIntoWhatStandsBelowThem)
{
    constexpr double totals = 646, foot = 754;
    const PageTemplate page = readTemplate(sampleTemplate("order-header")).page;
    for (int rows = 1; rows <= 40; ++rows) {
        const DisplayList list = resolve(page, sampleData(rows));
        for (std::size_t number = 0; number != list.pages.size(); ++number) {
            for (const Item& item : list.pages[number]) {
                const auto* picture = std::get_if<PictureItem>(&item);
                if (picture != nullptr) {
                    EXPECT_LT(picture->box.y + picture->box.height, number + 1 == list.pages.size() ? totals : foot) << rows;
                }
            }
        }
    }
}

TEST(RowsTest, leaveTheLastPageARowOfItsOwn)
{
    RepeatNode repeat;
    repeat.box = {0, 0, 100, 100};
    repeat.next = Box{0, 0, 100, 50};
    repeat.rowHeight = 10;
    repeat.reserve = 20;
    using testing::ElementsAre;
    EXPECT_THAT(rowsPerPage(repeat, 0), ElementsAre(0));
    EXPECT_THAT(rowsPerPage(repeat, 8), ElementsAre(8));
    EXPECT_THAT(rowsPerPage(repeat, 9), ElementsAre(8, 1));
    EXPECT_THAT(rowsPerPage(repeat, 14), ElementsAre(10, 3, 1));
    EXPECT_THAT(rowsPerPage(repeat, 19), ElementsAre(10, 5, 3, 1));
}

TEST(RowsTest, fillColumnsBeforeTheNextLine)
{
    const std::string node =
        R"({"type": "repeat", "rows": "items", "x": 0, "y": 0, "width": 100, "height": 40, "rowHeight": 20, "columns": 2,
        "nodes": [{"type": "text", "text": "@name", "x": 0, "y": 0, "width": 40, "height": 15}]})";
    const DisplayList list = resolve(readTemplate(aTemplate(node)).page, sampleData(3));
    ASSERT_EQ(list.pages.size(), 1U);
    const auto& third = std::get<TextItem>(list.pages[0].at(2));
    EXPECT_EQ(std::get<TextItem>(list.pages[0].at(1)).box.x, 50);
    EXPECT_EQ(third.box.x, 0);
    EXPECT_EQ(third.box.y, 20);
}

TEST(RowsTest, beyondAThousandPagesAreRefused)
{
    sdk::TemplateData data;
    data.rows["items"].resize(1001);
    const std::string node =
        R"({"type": "repeat", "rows": "items", "x": 0, "y": 0, "width": 100, "height": 20, "rowHeight": 20, "nodes": []})";
    const PageTemplate page = readTemplate(aTemplate(node)).page;
    EXPECT_EQ(troubleOf([&] { resolve(page, data); }), data::Trouble::invalid);
}

TEST(RowsTest, useTheirOwnPicturesAndValuesFirst)
{
    const std::string node = R"({"type": "repeat", "rows": "items", "x": 0, "y": 0, "width": 100, "height": 40, "rowHeight": 20,
        "nodes": [{"type": "image", "x": 0, "y": 0, "width": 10, "height": 10}, {"type": "text", "text": "@name @orderkey", "x": 0, "y": 0, "width": 40, "height": 15}]})";
    auto data = sampleData(1);
    data.rows["items"][0].pictures = {{"row.jpg", ""}};
    const DisplayList list = resolve(readTemplate(aTemplate(node)).page, data);
    EXPECT_EQ(std::get<PictureItem>(list.pages[0].at(0)).file, "row.jpg");
    EXPECT_EQ(std::get<TextItem>(list.pages[0].at(1)).text, "Child 1 7KQX4MWD");
}

TEST(RowsTest, withoutAPictureLeaveItsPlaceAndSaySo)
{
    const DisplayList list = resolve(
        readTemplate(aTemplate(R"({"type": "image", "picture": 2, "x": 0, "y": 0, "width": 10, "height": 10})")).page, sampleData(0));
    EXPECT_TRUE(std::holds_alternative<FillItem>(list.pages[0].at(0)));
    EXPECT_THAT(list.warnings, Contains(HasSubstr("no picture #2 for nodes[0]")));
}

TEST(RowsTest, takeTheFirstPoseThatIsThere)
{
    sdk::TemplateData data;
    data.pictures = {{"one.jpg", "1"}, {"two.jpg", "2"}, {"three.jpg", "3"}};
    const DisplayList list = resolve(
        readTemplate(aTemplate(R"({"type": "image", "poses": ["4", "3", "2"], "x": 0, "y": 0, "width": 10, "height": 10})")).page, data);
    EXPECT_EQ(std::get<PictureItem>(list.pages[0].at(0)).file, "three.jpg");
}

TEST(RowsTest, hideWhatTheirConditionLeavesEmpty)
{
    const PageTemplate page =
        readTemplate(aTemplate(R"({"type": "text", "when": "@comment", "text": "Comment", "x": 0, "y": 0, "width": 50, "height": 10})"))
            .page;
    sdk::TemplateData data;
    data.values["comment"] = " ";
    EXPECT_TRUE(resolve(page, data).pages[0].empty());
    data.values["comment"] = "Hello";
    EXPECT_EQ(resolve(page, data).pages[0].size(), 1U);
}

} // namespace packhouse::test
