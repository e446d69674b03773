#include "host/desktop/offers_page.hpp"

#include <packhouse/sdk/native/ui/conflict_table.hpp>

#include <wx/clipbrd.h>

namespace packhouse::test {

class OffersPageTest : public OffersScreen {};

TEST_F(OffersPageTest, keepsAnEditedPriceHereUntilItIsSubmittedByKey)
{
    edit("A2", earlyBird, "31.50");
    ASSERT_EQ(view().pendingChanges(), 1);
    EXPECT_EQ(stored().priceLists.front().prices.at("A2"), euros(3300));
    press("Ctrl+S");
    ASSERT_TRUE(waitUntil([this] { return stored().priceLists.front().prices.at("A2") == euros(3150); }));
    waitFor("tsadmin.offers");
    EXPECT_TRUE(waitUntil([this] { return view().pendingChanges() == 0; }));
}

TEST_F(OffersPageTest, submitJumpsToTheFirstFaultAndWritesNothing)
{
    edit("A2", earlyBird, "40");
    stand("A1", base);
    press("Ctrl+S");
    EXPECT_EQ(prices().selected(), rowOf("A2"));
    EXPECT_EQ(prices().currentColumn(), earlyBird);
    EXPECT_FALSE(view().loading());
    EXPECT_EQ(stored().priceLists.front().prices.at("A2"), euros(3300));
    click("Mark “Early bird” as a surcharge");
    press("Ctrl+S");
    EXPECT_TRUE(waitUntil([this] { return stored().priceLists.front().prices.at("A2") == euros(4000); }));
}

TEST_F(OffersPageTest, undoAndRedoGoByNameAndWithoutLimitAndSelectTheCell)
{
    for (int cents = 1; cents <= 30; ++cents) edit("A1", base, "20." + std::to_string(10 + cents));
    edit("A2", earlyBird, "31.50");
    EXPECT_EQ(view().undoName(), "price of A2 in Early bird, 33.00 → 31.50");
    stand("A1", base);
    press("Ctrl+Z");
    EXPECT_EQ(prices().selected(), rowOf("A2"));
    EXPECT_EQ(shown("A2", earlyBird), "33.00");
    EXPECT_EQ(view().redoName(), "price of A2 in Early bird, 33.00 → 31.50");
    for (int step = 0; step != 30; ++step) press("Ctrl+Z");
    EXPECT_EQ(view().pendingChanges(), 0);
    EXPECT_EQ(view().undoName(), "");
    press("Ctrl+Y");
    EXPECT_EQ(shown("A1", base), "20.11");
}

TEST_F(OffersPageTest, undoAfterSubmittingIsAChangeThatTakesThePriceBack)
{
    edit("A1", base, "21");
    press("Ctrl+S");
    ASSERT_TRUE(waitUntil([this] { return basePrice("A1") == euros(2100) && view().pendingChanges() == 0 && !view().loading(); }));
    press("Ctrl+Z");
    EXPECT_EQ(view().pendingChanges(), 1);
    EXPECT_EQ(shown("A1", base), "20.00");
}

TEST_F(OffersPageTest, closingWithChangesAsksAndKeepingThemLosesNothing)
{
    edit("A1", base, "21");
    press("Ctrl+W");
    ASSERT_NE(frame().opened("tsadmin.offers"), nullptr);
    EXPECT_FALSE(view().bars().sentence("close").empty());
    click("Keep for later");
    ASSERT_TRUE(waitUntil([this] { return frame().opened("tsadmin.offers") == nullptr; }));
    open("tsadmin.offers");
    EXPECT_EQ(view().pendingChanges(), 1);
    EXPECT_EQ(shown("A1", base), "21.00");
}

TEST_F(OffersPageTest, closingWithChangesCanSubmitOrDiscardThem)
{
    edit("A1", base, "21");
    press("Ctrl+W");
    view().bars().press("close", 0);
    ASSERT_TRUE(waitUntil([this] { return frame().opened("tsadmin.offers") == nullptr; }));
    EXPECT_EQ(basePrice("A1"), euros(2100));
    open("tsadmin.offers");
    edit("A1", base, "23");
    press("Ctrl+W");
    click("Discard 1 change");
    ASSERT_TRUE(waitUntil([this] { return frame().opened("tsadmin.offers") == nullptr; }));
    open("tsadmin.offers");
    EXPECT_EQ(view().pendingChanges(), 0);
    EXPECT_EQ(basePrice("A1"), euros(2100));
}

TEST_F(OffersPageTest, whoWasSlowerComparesBothSidesAndSubmitsTheResult)
{
    edit("A1", base, "21");
    edit("A2", base, "39");
    somebodySetsBasePrice(0, 2500);
    press("Ctrl+S");
    ASSERT_TRUE(waitUntil([this] { auto* table = child<ui::ConflictTable>(frame().front()); return table != nullptr && table->IsShown(); }));
    auto& table = *child<ui::ConflictTable>(frame().front());
    EXPECT_FALSE(table.complete()) << "nothing is chosen for a person";
    EXPECT_EQ(basePrice("A1"), euros(2500));
    table.choose(0, ui::Choice::mine);
    EXPECT_TRUE(table.complete());
    table.onSubmit();
    EXPECT_TRUE(waitUntil([this] { return basePrice("A1") == euros(2100) && basePrice("A2") == euros(3900); }));
    EXPECT_TRUE(waitUntil([this] { return view().pendingChanges() == 0; }));
}

TEST_F(OffersPageTest, whatTheOthersChangedElsewhereStandsBesideMyChanges)
{
    edit("A1", base, "21");
    somebodySetsBasePrice(1, 3700);
    view().refresh();
    ASSERT_TRUE(waitUntil([this] { return shown("A2", base) == "37.00"; }));
    EXPECT_EQ(shown("A1", base), "21.00");
    EXPECT_FALSE(view().bars().sentence("conflict").empty());
    press("Ctrl+S");
    EXPECT_TRUE(waitUntil([this] { return basePrice("A1") == euros(2100) && basePrice("A2") == euros(3700); }));
}

TEST_F(OffersPageTest, aFigureForSeveralRowsIsComputedForEach)
{
    stand("A1", base);
    wxDataViewItemArray both;
    both.push_back(static_cast<wxDataViewVirtualListModel*>(prices().GetModel())->GetItem(static_cast<unsigned>(rowOf("A1"))));
    both.push_back(static_cast<wxDataViewVirtualListModel*>(prices().GetModel())->GetItem(static_cast<unsigned>(rowOf("A2"))));
    prices().SetSelections(both);
    type("-10%");
    press("Return");
    ASSERT_TRUE(waitUntil([this] { return view().pendingChanges() == 2; })) << shown("A1", base);
    EXPECT_EQ(shown("A1", base), "18.00");
    EXPECT_EQ(shown("A2", base), "34.20");
    EXPECT_EQ(view().undoName(), "2 changed prices");
    press("Ctrl+Z");
    EXPECT_EQ(view().pendingChanges(), 0);
}

TEST_F(OffersPageTest, keysOfTheTableDoWhatTheyDoInASpreadsheet)
{
    stand("A1", base);
    type("21");
    press("Tab");
    ASSERT_TRUE(waitUntil([this] { return prices().currentColumn() == earlyBird; })) << "Tab goes right";
    type("19");
    press("Return");
    ASSERT_TRUE(waitUntil([this] { return prices().selected() == rowOf("A2"); })) << "Enter goes down";
    EXPECT_EQ(shown("A1", base), "21.00");
    EXPECT_EQ(shown("A1", earlyBird), "19.00");
    stand("A2", earlyBird);
    type("=");
    EXPECT_TRUE(waitUntil([this] { return shown("A2", earlyBird) == "= base"; })) << shown("A2", earlyBird);
    EXPECT_EQ(view().pendingChanges(), 3);
    stand("A2", base);
    press("F4");
    EXPECT_EQ(prices().selected(), rowOf("A1"));
    EXPECT_EQ(prices().currentColumn(), base);
    press("Shift+F4");
    EXPECT_EQ(prices().selected(), rowOf("A2"));
}

TEST_F(OffersPageTest, pricesGoToASpreadsheetAndComeBackByTheirNames)
{
    stand("A2", base);
    ASSERT_TRUE(view().can(sdk::EditCommand::copy));
    view().edit(sdk::EditCommand::copy);
    wxTextDataObject copied;
    {
        const wxClipboardLocker lock;
        ASSERT_TRUE(wxTheClipboard->GetData(copied));
    }
    EXPECT_NE(copied.GetText().utf8_string().find("38.00\t33.00"), std::string::npos) << copied.GetText();
    {
        const wxClipboardLocker lock;
        wxTheClipboard->SetData(new wxTextDataObject("Code\tEarly bird\nA1\t18,50\nA2\t\nZ9\t1.00\n"));
    }
    view().edit(sdk::EditCommand::paste);
    EXPECT_EQ(shown("A1", earlyBird), "18.50");
    EXPECT_EQ(shown("A2", earlyBird), "= base");
    EXPECT_EQ(view().pendingChanges(), 2);
}

TEST_F(OffersPageTest, whatIsNoPriceIsAPendingChangeWithItsFaultAndCanBeTakenBack)
{
    edit("A1", base, "cheap");
    EXPECT_EQ(view().pendingChanges(), 1);
    EXPECT_EQ(shown("A1", base), "cheap");
    press("Ctrl+Z");
    EXPECT_EQ(shown("A1", base), "20.00");
    EXPECT_EQ(view().pendingChanges(), 0);
}

TEST_F(OffersPageTest, anOfferOpensAsATabThatSharesItsChangesWithThePage)
{
    edit("A1", base, "21");
    frame().open("offer:SPRING26");
    waitFor("offer:SPRING26");
    EXPECT_EQ(shown("A1", base), "21.00");
    EXPECT_EQ(frame().opened("offer:SPRING26")->page().pendingChanges(), 1);
    EXPECT_EQ(frame().opened("tsadmin.offers")->page().pendingChanges(), 0) << "counted once";
    EXPECT_EQ(view().shownPlace(), "offer:SPRING26");
    EXPECT_EQ(view().editing(), std::vector<std::string>{"offer:SPRING26"});
    edit("A2", base, "39");
    frame().open("tsadmin.offers");
    EXPECT_TRUE(waitUntil([this] { return shown("A2", base) == "39.00"; }));
}

TEST_F(OffersPageTest, anOfferIsMadeInThePage)
{
    press("Ctrl+N");
    type("FALL26");
    press("Return");
    ASSERT_TRUE(waitUntil([this] {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::OfferRepository{work}.find("FALL26").has_value();
    })) << view().bars().sentence("make");
    EXPECT_TRUE(waitUntil([this] { return view().selectedPlace() == "offer:FALL26"; }));
}

} // namespace packhouse::test
