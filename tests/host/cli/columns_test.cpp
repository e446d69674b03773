#include "host/cli/columns.hpp"
#include "host/cli/nearest.hpp"

namespace packhouse {

using namespace host::cli;

TEST(ColumnsTest, wideAndCombiningSignsAreCountedAsATerminalShowsThem)
{
    EXPECT_EQ(columnsOf("Zoë"), 3);
    EXPECT_EQ(columnsOf("Zoe\u0308"), 3);
    EXPECT_EQ(columnsOf("山田"), 4);
    EXPECT_EQ(columnsOf("\xff"), 1);
}

TEST(ColumnsTest, columnsAreAlignedAndNumbersStandAtTheRight)
{
    const auto lines = alignedLines({{"Name", "Price", "Note"}, {"Zoë", "12.50", "a"}, {"山田", "-3.00", ""}, {"Max", "", "b"}});
    EXPECT_THAT(lines, testing::ElementsAre("Name  Price  Note", "Zoë   12.50  a", "山田  -3.00", "Max          b"));
}

TEST(ColumnsTest, aCellCannotBreakTheTable)
{
    EXPECT_THAT(alignedLines({{"A"}, {"x\n\x1b[2J"}}), testing::ElementsAre("A", "x  [2J"));
}

TEST(NearestTest, theWordThatWasMeantIsFoundAndAnotherIsNot)
{
    EXPECT_EQ(nearest("offer publsh", {"offer publish", "offer list"}), "offer publish");
    EXPECT_EQ(nearest("prnters", {"plugins", "printers"}), "printers");
    EXPECT_EQ(nearest("elephant", {"plugins", "printers"}), "");
}

} // namespace packhouse
