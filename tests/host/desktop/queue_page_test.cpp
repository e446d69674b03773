#include "host/desktop/screen.hpp"

#include <packhouse/data/sheet_repository.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

namespace packhouse::test {

class QueuePageTest : public Screen {
protected:
    QueuePageTest() { open("fulfill.queue"); }

    ui::Table& sheets() { return *child<ui::Table>(frame().front()); }
    std::vector<data::Sheet> stored()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::SheetRepository{work}.inState(data::SheetState::queued);
    }
};

TEST_F(QueuePageTest, showsTheSheetsOfTheFirstOrderInPrintOrder)
{
    ASSERT_EQ(sheets().rows()->count(), 3U);
    EXPECT_EQ(sheets().rows()->cell(0, 3).text, "Order header");
    EXPECT_EQ(sheets().rows()->cell(2, 3).text, "2 – 5×7");
    EXPECT_EQ(view().actions().front().label, "Print 3 sheets");
}

TEST_F(QueuePageTest, holdsTheSelectedSheetByKeyAndTakesItBack)
{
    sheets().select(1);
    press("Ctrl+H");
    ASSERT_TRUE(waitUntil([this] { return !view().bars().sentence("undo").empty(); }));
    EXPECT_TRUE(stored().at(1).held);
    view().bars().press("undo", 0);
    EXPECT_TRUE(waitUntil([this] { return !stored().at(1).held; }));
}

TEST_F(QueuePageTest, filtersByWordsInAnyOrder)
{
    view().filter("5×7 bennett");
    EXPECT_EQ(sheets().rows()->count(), 1U);
    view().filter("nobody");
    EXPECT_EQ(sheets().rows()->count(), 0U);
    EXPECT_FALSE(view().actions().front().enabled);
    view().filter("");
    EXPECT_EQ(sheets().rows()->count(), 3U);
}

TEST_F(QueuePageTest, printingByKeySaysAtItsPlaceWhatHappened)
{
    press("Ctrl+P");
    EXPECT_TRUE(waitUntil([this] { return !view().bars().sentence("printed").empty() || !view().bars().sentence("print").empty(); }));
}

TEST_F(QueuePageTest, keepsTheRowsThatItHasWhenReadingAgainFails)
{
    std::filesystem::rename(m_home.path() / "studio", m_home.path() / "moved");
    frame().front()->page().refresh();
    waitFor("fulfill.queue");
    EXPECT_EQ(sheets().rows()->count(), 3U);
    std::filesystem::rename(m_home.path() / "moved", m_home.path() / "studio");
}

} // namespace packhouse::test
