#include "list_layout.hpp"
#include "list_paste.hpp"
#include "list_rows.hpp"
#include "list_values.hpp"

#include <gtest/gtest.h>

namespace packhouse::ui {

namespace {

const std::vector<ListColumn> columns{{"key", "Key"}, {"name", "Name", 200, ColumnKind::text, true, true, true},
    {"class", "Class", 80, ColumnKind::text, true, true, true}, {"sum", "Sum", 80, ColumnKind::number, false}};

ListRow row(RowId id, const std::string& name, const std::string& klass)
{
    return {id, {{"K" + std::to_string(id)}, {name}, {klass}, {"1.00"}}, {}};
}

std::string textOfCell(const ListRow& one, std::size_t column) { return one.cells.at(column).text; }

} // namespace

TEST(ListWords, aClickSortsUpThenDownThenNotAtAll)
{
    SortLevels levels = clicked({}, "due", false);
    EXPECT_EQ(levels, (SortLevels{{"due", false}}));
    levels = clicked(levels, "due", false);
    EXPECT_EQ(levels, (SortLevels{{"due", true}}));
    EXPECT_EQ(clicked(levels, "due", false), SortLevels{});
}

TEST(ListWords, threeLevelsAreAddedAndNumberedInTheHeads)
{
    SortLevels levels;
    for (const char* field : {"class", "name", "due", "sum"}) levels = clicked(levels, field, true);
    EXPECT_EQ(levels, (SortLevels{{"class", false}, {"name", false}, {"sum", false}}));
    levels = clicked(levels, "name", true);
    EXPECT_EQ(headTitle("Name", "name", levels), "Name \u25bc2");
    EXPECT_EQ(headTitle("Key", "key", levels), "Key");
    EXPECT_EQ(clicked(levels, "name", true).size(), 2U);
}

TEST(ListWords, aLayoutComesBackAsItWasKept)
{
    const ListLayout layout{{{"sum", 90, true}, {"key", 100, false}, {"name", 250, true}, {"class", 80, true}}, {{"name", true}}, "class:3A", {7, 9}, 9};
    EXPECT_EQ(layoutOf(textOf(layout), columns), layout);
}

TEST(ListWords, aLayoutOfAnotherVersionKeepsWhatFits)
{
    const ListLayout layout = layoutOf(R"({"columns":[{"field":"gone","width":80},{"field":"class","width":99999}],"sort":[{"field":"gone"}]})", columns);
    ASSERT_EQ(layout.heads.size(), 4U);
    EXPECT_EQ(layout.heads.front(), (ListLayout::Head{"class", 2000, true}));
    EXPECT_TRUE(layout.sort.empty());
    EXPECT_EQ(layoutOf("{broken", columns).heads.front().field, "key");
    EXPECT_EQ(layoutOf(R"({"columns":7,"sort":"x","selected":{}})", columns).heads.size(), 4U);
}

TEST(ListWords, whatIsCopiedComesBackCellByCell)
{
    const std::vector<TextCells> rows{{"Name", "Note"}, {"O'Connor \"Bob\"", "two\nlines"}, {"tab\there", ""}, {"=SUM(A1)", "-5.00"}};
    EXPECT_EQ(cellsOf(spreadsheetText(rows)), rows);
}

TEST(ListWords, whatSpreadsheetsWouldRunIsGuarded)
{
    EXPECT_EQ(guarded("=cmd|' /C calc'!A0"), "'=cmd|' /C calc'!A0");
    EXPECT_EQ(guarded("+SUM(1)"), "'+SUM(1)");
    EXPECT_EQ(guarded("@x"), "'@x");
    EXPECT_EQ(guarded("-12.50"), "-12.50");
    EXPECT_EQ(guarded("+41 44 123 45 67"), "+41 44 123 45 67");
    EXPECT_EQ(unguarded("'n' Click"), "'n' Click");
    EXPECT_EQ(csvLine({"a,b", "say \"hi\"", "=1"}), "\"a,b\",\"say \"\"hi\"\"\",'=1\r\n");
}

TEST(ListWords, aPasteByHeadsFindsItsColumnsAndSaysWhatCannotChange)
{
    const PastePlan plan = planOf({{"Class", "Key"}, {"3B", "K1"}, {"2A", "other"}}, {row(1, "Ann", "3A"), row(2, "Ben", "2A")}, columns, {{1}, {0, 1, 2}, false}, textOfCell);
    ASSERT_EQ(plan.edits.size(), 1U);
    EXPECT_EQ(plan.edits.front().row, 1);
    EXPECT_EQ(plan.edits.front().field, "class");
    EXPECT_EQ(plan.edits.front().text, "3B");
    EXPECT_EQ(plan.unchanged, std::vector<std::string>{"Key"});
    EXPECT_EQ(sentenceOf(plan), "Pasting changes 1 cell in 1 row: Class.");
    EXPECT_EQ(detailOf(plan), "First: Class, \u201c3A\u201d becomes \u201c3B\u201d. Not pasted, because it cannot be changed here: Key.");
}

TEST(ListWords, aPasteWithoutHeadsGoesRightAndDownFromTheCurrentCell)
{
    const PastePlan plan = planOf({{"Ann B", "3B"}, {"Ben B", "3B"}, {"too", "many"}}, {row(1, "Ann", "3A"), row(2, "Ben", "3B")}, columns, {{1, 2}, {0, 1, 2}, false}, textOfCell);
    EXPECT_EQ(plan.edits.size(), 3U);
    EXPECT_EQ(plan.linesLeftOver, 1U);
    EXPECT_EQ(sentenceOf(plan), "Pasting changes 3 cells in 2 rows: Name, Class.");
}

TEST(ListWords, oneCellFillsAllSelectedRows)
{
    const PastePlan plan = planOf({{"4A"}}, {row(1, "Ann", "3A"), row(2, "Ben", "4A"), row(3, "Cid", "1A")}, columns, {{2}, {0, 1, 2}, true}, textOfCell);
    EXPECT_EQ(plan.edits.size(), 2U);
}

TEST(ListWords, severalRowsSayHowManyDiffer)
{
    const std::vector<RowValue> values{{1, "3A"}, {2, "3B"}, {3, "3A"}};
    EXPECT_EQ(differWords("Class", values), "Class: 1 of 3 differs");
    EXPECT_EQ(others(values, "3A"), std::vector<RowId>{2});
    EXPECT_EQ(differWords("Class", {{1, "x"}, {2, "x"}}), "Class: the same in all 2");
}

TEST(ListWords, aRowReadLaterThanAnotherIsNotOverwrittenByIt)
{
    RowCache cache{10};
    EXPECT_TRUE(cache.put(row(1, "old", "1A"), cache.age()));
    const auto before = cache.age();
    cache.outdate();
    EXPECT_FALSE(cache.fresh(1));
    EXPECT_TRUE(cache.put(row(1, "new", "1A"), cache.age()));
    EXPECT_FALSE(cache.put(row(1, "old", "1A"), before));
    EXPECT_EQ(cache.find(1)->cells.at(1).text, "new");
    EXPECT_FALSE(cache.put(row(1, "new", "1A"), cache.age()));
}

TEST(ListWords, rowsNotUsedForLongAreForgotten)
{
    RowCache cache{3};
    for (RowId id = 1; id != 4; ++id) cache.put(row(id, "x", "1A"), cache.age());
    cache.find(1);
    cache.put(row(4, "x", "1A"), cache.age());
    EXPECT_NE(cache.find(1), nullptr);
    EXPECT_EQ(cache.find(2), nullptr);
}

} // namespace packhouse::ui
