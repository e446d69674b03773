#include "host/desktop/go_to.hpp"
#include "host/desktop/foot.hpp"
#include "host/desktop/screen.hpp"

#include <packhouse/data/sheet_repository.hpp>

namespace packhouse::test {

/// The walks of a working day, counted in strokes from Today.
class OrderWalksTest : public Screen {
protected:
    OrderWalksTest() { open("host.today"); }

    bool frontIs(const std::string& id) { return frame().front()->page().info().id == id; }
    int inState(data::SheetState state)
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::SheetRepository{work}.counts()[state];
    }
    void makeUnknown(std::int64_t number)
    {
        using enum data::SheetState;
        data::Transaction work{studio()};
        data::SheetRepository repository{work};
        auto sheet = *repository.find({number});
        for (const auto state : {claimed, rendered, handedOver, unknown}) sheet = repository.change(sheet, state, "Ana", "power went", data::now());
        work.commit();
        host().events().tell("sheet.changed", std::to_string(number));
    }
};

TEST_F(OrderWalksTest, opensAnOrderWhoseKeyIsHeldInTwoStrokesAndTheKey)
{
    press("Ctrl+K");
    type("7kqx4mwd");
    press("Return");
    EXPECT_TRUE(waitUntil([this] { return frontIs("order:7KQX4MWD"); }));
}

TEST_F(OrderWalksTest, holdsASelectedOrderInOne)
{
    open("fulfill.queue");
    press("Ctrl+H");
    EXPECT_TRUE(waitUntil([this] { return view().undoName() == "hold 3 sheets"; }));
}

TEST_F(OrderWalksTest, settlesAnUnknownSheetInTwoFromTheInbox)
{
    makeUnknown(2);
    ASSERT_EQ(inState(data::SheetState::unknown), 1);
    press("Ctrl+Shift+I");
    waitFor("host.inbox");
    ASSERT_TRUE(waitUntil([this] { return shownChild<wxStaticText>(frame().front(), [](const std::string& text) { return text == "Is this sheet printed?"; }) != nullptr; }));
    press("Alt+P");
    EXPECT_TRUE(waitUntil([this] { return inState(data::SheetState::printed) == 1; }));
}

} // namespace packhouse::test
