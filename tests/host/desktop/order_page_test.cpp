#include "host/desktop/foot.hpp"
#include "host/desktop/screen.hpp"

#include <packhouse/data/sheet_repository.hpp>
#include <packhouse/sdk/native/ui/empty_state.hpp>
#include <packhouse/sdk/native/ui/list.hpp>
#include <packhouse/sdk/native/ui/tree.hpp>

namespace packhouse::test {

class OrderPageTest : public Screen {
protected:
    void openOrder(const std::string& key = "7KQX4MWD")
    {
        host().events().tell("page.open", "order:" + key);
        waitFor("order:" + key);
    }
    ui::Tree& tree() { return *child<ui::Tree>(frame().front()); }
    std::vector<data::Sheet> sheets()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::SheetRepository{work}.ofOrder({1});
    }
    bool anyHeld()
    {
        return std::ranges::any_of(sheets(), &data::Sheet::held);
    }
    bool says(const std::string& part)
    {
        return shownChild<wxStaticText>(frame().front(), [&](const std::string& text) { return text.find(part) != std::string::npos; }) != nullptr;
    }
};

TEST_F(OrderPageTest, showsItsLifeItsSheetsAndItsMoney)
{
    openOrder();
    EXPECT_EQ(frame().front()->page().info().title, "Order 7KQX4MWD");
    EXPECT_TRUE(says("Placed"));
    EXPECT_TRUE(says("0 of 3 printed"));
    EXPECT_TRUE(says("Hannah Bennett"));
    EXPECT_TRUE(says("33.00 = 33.00")) << "the cent equation";
    EXPECT_TRUE(says("Placed by the customer"));
    EXPECT_EQ(view().actions().front().label, "Print 3 sheets");
    tree().select("sheet:2");
    EXPECT_EQ(tree().selectedKey(), "sheet:2");
    EXPECT_EQ(view().selectedPlace(), "fulfill.queue#sheet:2");
}

TEST_F(OrderPageTest, opensOnceAndComesWithTheSheetAskedFor)
{
    openOrder();
    host().events().tell("page.open", "order:7KQX4MWD#sheet:3");
    EXPECT_TRUE(waitUntil([this] { return tree().selectedKey() == "sheet:3"; }));
    EXPECT_EQ(std::ranges::count(frame().tabs().ids(), std::string{"order:7KQX4MWD"}), 1);
}

TEST_F(OrderPageTest, isHeldByOneStrokeAndTakenBack)
{
    openOrder();
    press("Ctrl+H");
    ASSERT_TRUE(waitUntil([this] { return anyHeld() && !view().undoName().empty(); }));
    EXPECT_EQ(view().undoName(), "hold 3 sheets");
    press("Ctrl+Z");
    EXPECT_TRUE(waitUntil([this] { return !anyHeld(); }));
}

TEST_F(OrderPageTest, onlyTheSheetInDoubtAsksAndTheAnswerSettlesIt)
{
    {
        using enum data::SheetState;
        data::Transaction work{studio()};
        data::SheetRepository repository{work};
        auto sheet = *repository.find({2});
        for (const auto state : {claimed, rendered, handedOver, unknown}) sheet = repository.change(sheet, state, "Ana", "power went", data::now());
        work.commit();
    }
    openOrder();
    EXPECT_TRUE(says("Sheet 2 may already be printed"));
    EXPECT_FALSE(says("Sheet 3 may already be printed"));
    click("Not printed, print it");
    EXPECT_TRUE(waitUntil([this] { return sheets().at(1).state == data::SheetState::queued && !says("Sheet 2 may already"); }));
}

TEST_F(OrderPageTest, aKeyThatIsNotHereIsSaidWithAWayOn)
{
    openOrder("AAAAAAAA");
    ASSERT_NE(child<ui::EmptyState>(frame().front()), nullptr);
    EXPECT_TRUE(says("This studio has no order AAAAAAAA"));
    click("Open the queue");
    EXPECT_TRUE(waitUntil([this] { return frame().front()->page().info().id == "fulfill.queue"; }));
}

TEST_F(OrderPageTest, theListOfOrdersOpensTheOneThatIsChosen)
{
    open("fulfill.orders");
    auto* list = child<ui::List>(frame().front());
    ASSERT_TRUE(waitUntil([&] { return list->count() == 1; }));
    list->select(1);
    ASSERT_TRUE(waitUntil([&] { return list->current().has_value() && says("Hannah Bennett"); }));
    view().perform("open");
    EXPECT_TRUE(waitUntil([this] { return frame().front()->page().info().id == "order:7KQX4MWD"; }));
    open("fulfill.orders");
    view().filter("customer:nobody");
    EXPECT_TRUE(waitUntil([&] { return list->count() == 0 && !list->loading(); }));
    view().filter("bennett state:downloaded");
    EXPECT_TRUE(waitUntil([&] { return list->count() == 1; }));
}

TEST_F(OrderPageTest, theStationsOwnPrinterIsNotOfferedAgain)
{
    open("fulfill.printers");
    EXPECT_TRUE(says("printer"));
    view().bringUp("folder");
    EXPECT_FALSE(view().actions().front().enabled) << "this station uses the print folder already";
}

} // namespace packhouse::test
