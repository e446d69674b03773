#include "host/desktop/foot.hpp"
#include "host/desktop/screen.hpp"
#include "journeys/studio_fixture.hpp"

#include <packhouse/data/order_repository.hpp>
#include <packhouse/data/sheet_repository.hpp>
#include <packhouse/data/shipment_repository.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

namespace packhouse::test {

/// The queue with an order that came from a site, to be printed and shipped in earnest.
class PrintingPageTest : public Desk {
protected:
    void SetUp() override
    {
        m_studio.makePaidOrder();
        m_studio.run({"fulfill", "poll"});
        printInto(m_studio.folder() / "print");
        openOn(m_studio.home());
        open("fulfill.queue");
    }

    void printInto(const std::filesystem::path& folder) { m_studio.run({"settings", "set", "print.folder", folder.string()}); }
    ui::Table& sheets() { return *child<ui::Table>(frame().front()); }
    data::Order order()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::OrderRepository{work}.find(m_studio.orderKey()).value();
    }
    bool all(data::SheetState state)
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        const auto sheets = data::SheetRepository{work}.ofOrder(order().id);
        return !sheets.empty() && std::ranges::all_of(sheets, [state](const auto& sheet) { return sheet.state == state; });
    }
    bool allShow(const std::string& word)
    {
        for (std::size_t row = 0; row != sheets().rows()->count(); ++row)
            if (sheets().rows()->cell(row, 1).text != word) return false;
        return sheets().rows()->count() > 0;
    }
    std::size_t printed()
    {
        std::size_t pages = 0;
        for (const auto& entry : std::filesystem::directory_iterator{m_studio.folder() / "print"}) pages += entry.path().extension() == ".pdf" && entry.file_size() > 1000;
        return pages;
    }
    std::vector<data::Shipment> shipments()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::ShipmentRepository{work}.ofOrder(order().id);
    }
    void printAndShip()
    {
        press("Ctrl+P");
        ASSERT_TRUE(waitUntil([this] { return allShow("Printed"); }));
        waitFor("fulfill.queue");
        press("Ctrl+Return");
        type("UPS");
        press("Return");
        ASSERT_TRUE(waitUntil([this] { return footSays(view()).find("on their way") != std::string::npos; })) << footSays(view()) << view().bars().sentence("ship");
    }

    StudioFixture m_studio;
};

TEST_F(PrintingPageTest, printsTheChosenOrderIntoTheFolder)
{
    press("Ctrl+P");
    EXPECT_TRUE(waitUntil([this] { return allShow("Printed"); })) << view().bars().sentence("print") << view().bars().sentence("printed");
    EXPECT_TRUE(all(data::SheetState::printed));
    EXPECT_EQ(printed(), sheets().rows()->count());
    EXPECT_EQ(printed(), 6U) << "header, strip, two sheets, strip, one sheet";
    EXPECT_EQ(footSays(view()), "6 sheets are printed.");
}

TEST_F(PrintingPageTest, shipsWhatIsPrintedAndTheSiteKnows)
{
    printAndShip();
    EXPECT_TRUE(waitUntil([this] { return allShow("Shipped"); }));
    EXPECT_TRUE(all(data::SheetState::shipped));
    ASSERT_EQ(shipments().size(), 1U);
    EXPECT_EQ(shipments().front().carrier, "UPS");
    EXPECT_TRUE(waitUntil([this] { return shipments().front().toldSite.has_value(); }));
    EXPECT_TRUE(view().bars().sentence("tell").empty()) << view().bars().sentence("tell");
}

TEST_F(PrintingPageTest, shipsWhileTheSiteIsAwayAndSaysThatItIsToldLater)
{
    m_studio.killService();
    printAndShip();
    EXPECT_TRUE(waitUntil([this] { return view().bars().sentence("tell").find("later") != std::string::npos; }));
    EXPECT_TRUE(all(data::SheetState::shipped));
    ASSERT_EQ(shipments().size(), 1U);
    EXPECT_FALSE(shipments().front().toldSite.has_value());
}

TEST_F(PrintingPageTest, aPrinterThatIsAwayLeavesTheSheetsQueuedAndIsTriedAgain)
{
    printInto("/proc/nowhere");
    openOn(m_studio.home());
    open("fulfill.queue");
    press("Ctrl+P");
    const auto subject = [this] { return view().bars().has("print") ? "print" : "printed"; };
    ASSERT_TRUE(waitUntil([&] { return !view().bars().sentence(subject()).empty(); }));
    EXPECT_NE(view().bars().sentence(subject()).find("/proc/nowhere"), std::string::npos) << view().bars().sentence(subject());
    EXPECT_TRUE(all(data::SheetState::queued));
    host().settings().set("print.folder", (m_studio.folder() / "print").string());
    view().bars().press(subject(), 0);
    EXPECT_TRUE(waitUntil([this] { return allShow("Printed"); })) << view().bars().sentence(subject());
    EXPECT_EQ(printed(), 6U);
}

} // namespace packhouse::test
