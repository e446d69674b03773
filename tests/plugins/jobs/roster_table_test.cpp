#include "roster_table.hpp"

#include <gmock/gmock.h>

namespace packhouse::jobs {

using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::vector<std::string>> cellsOf(const Table& table)
{
    std::vector<std::vector<std::string>> rows;
    for (const auto& row : table.rows) rows.push_back(row.cells);
    return rows;
}

} // namespace

TEST(RosterTable, rowsEndWithAnyLineEndAlsoMixed)
{
    EXPECT_THAT(cellsOf(readTable("a,b\r\nc,d\re,f\ng,h", ',')),
                ElementsAre(ElementsAre("a", "b"), ElementsAre("c", "d"), ElementsAre("e", "f"), ElementsAre("g", "h")));
}

TEST(RosterTable, quotesHoldDelimitersLineEndsAndQuotes)
{
    const auto table = readTable("1,\"a, b\",\"two\r\nlines\",\"say \"\"hi\"\"\"\n2,x,y,z\n", ',');
    EXPECT_THAT(cellsOf(table), ElementsAre(ElementsAre("1", "a, b", "two\r\nlines", "say \"hi\""), ElementsAre("2", "x", "y", "z")));
}

TEST(RosterTable, rowsCountAsInASpreadsheetAndLinesAsInAnEditor)
{
    const auto table = readTable("a\n\n\"b\nc\"\nd\n", ',');
    ASSERT_EQ(table.rows.size(), 3u);
    EXPECT_EQ(table.rows[1].row, 3);
    EXPECT_EQ(table.rows[1].line, 3);
    EXPECT_EQ(table.rows[2].row, 4);
    EXPECT_EQ(table.rows[2].line, 5);
}

TEST(RosterTable, openQuoteCostsOnlyItsOwnRow)
{
    const auto table = readTable("1,\"Dupont,Jean\n2,Remy,\"Renault, C\"\n3,Roux,x\n", ',');
    EXPECT_THAT(cellsOf(table), ElementsAre(ElementsAre("2", "Remy", "Renault, C"), ElementsAre("3", "Roux", "x")));
    ASSERT_EQ(table.problems.size(), 1u);
    EXPECT_EQ(table.problems[0].row, 1);
    EXPECT_THAT(table.problems[0].sentence, testing::HasSubstr("line 1"));
}

TEST(RosterTable, openQuoteInTheLastRowIsFound)
{
    const auto table = readTable("1,a\n2,\"b", ',');
    EXPECT_THAT(cellsOf(table), ElementsAre(ElementsAre("1", "a")));
    EXPECT_EQ(table.problems.size(), 1u);
}

TEST(RosterTable, quotesInsideACellThatDoesNotBeginWithOneAreText)
{
    const auto table = readTable("1,Robert \"Bob\" Smith,5\" tall\n", ',');
    EXPECT_THAT(cellsOf(table), ElementsAre(ElementsAre("1", "Robert \"Bob\" Smith", "5\" tall")));
    EXPECT_THAT(table.problems, IsEmpty());
}

TEST(RosterTable, nothingIsNothing)
{
    EXPECT_THAT(readTable("", ',').rows, IsEmpty());
    EXPECT_THAT(readTable("\n\r\n\r", ',').rows, IsEmpty());
}

TEST(RosterTable, tabsSeparateAlsoAroundEmptyCells)
{
    EXPECT_THAT(cellsOf(readTable("a\t\tb\n\t\tc\n", '\t')), ElementsAre(ElementsAre("a", "", "b"), ElementsAre("", "", "c")));
}

} // namespace packhouse::jobs
