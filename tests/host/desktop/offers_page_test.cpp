#include "host/desktop/screen.hpp"

#include <packhouse/data/catalogue_repository.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

namespace packhouse::test {

class OffersPageTest : public Screen {
protected:
    OffersPageTest() { open("tsadmin.offers"); }

    ui::Table& prices() { return *child<ui::Table>(frame().front()); }
    data::Offer stored()
    {
        data::Transaction work{studio(), data::Transaction::Access::read};
        return data::OfferRepository{work}.find("SPRING26").value();
    }
    std::size_t rowOf(const std::string& code)
    {
        if (prices().rows() == nullptr) throw std::runtime_error{"no prices: " + view().bars().sentence("offers")};
        for (std::size_t row = 0; row != prices().rows()->count(); ++row)
            if (prices().rows()->key(row) == code) return row;
        ADD_FAILURE() << code;
        return 0;
    }
    void edit(const std::string& code, std::size_t column, const std::string& price)
    {
        prices().SetFocus();
        prices().select(rowOf(code));
        prices().editCell(rowOf(code), column, price);
        press("Return");
        waitUntil([this] { return view().pendingChanges() > 0; }, std::chrono::seconds{2});
    }
    static constexpr std::size_t base = 2, earlyBird = 3;
};

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

TEST_F(OffersPageTest, refusesToSubmitAPriceAboveBaseAndSaysWhy)
{
    edit("A2", earlyBird, "40");
    EXPECT_FALSE(view().actions().front().enabled);
    press("Ctrl+S");
    EXPECT_EQ(stored().priceLists.front().prices.at("A2"), euros(3300));
}

TEST_F(OffersPageTest, undoesAnEditByKey)
{
    edit("A1", base, "21");
    ASSERT_EQ(view().pendingChanges(), 1);
    press("Ctrl+Z");
    EXPECT_EQ(view().pendingChanges(), 0);
    press("Ctrl+Y");
    EXPECT_EQ(view().pendingChanges(), 1);
}

TEST_F(OffersPageTest, asksBeforeItIsClosedWithChanges)
{
    edit("A1", base, "21");
    press("Ctrl+W");
    ASSERT_NE(frame().opened("tsadmin.offers"), nullptr);
    EXPECT_FALSE(view().bars().sentence("close").empty());
    view().bars().press("close", 1);
    EXPECT_TRUE(frame().close("tsadmin.offers"));
}

TEST_F(OffersPageTest, showsBothSidesWhenSomebodyElseWasFaster)
{
    edit("A1", base, "21");
    {
        data::Transaction work{studio()};
        data::Offer other = data::OfferRepository{work}.find("SPRING26").value();
        other.packages.front().basePrice = euros(2500);
        data::OfferRepository{work}.update(other);
        work.commit();
    }
    press("Ctrl+S");
    ASSERT_TRUE(waitUntil([this] { return !view().bars().sentence("conflict").empty(); }));
    EXPECT_NE(view().bars().sentence("conflict").find("25.00"), std::string::npos) << view().bars().sentence("conflict");
    view().bars().press("conflict", 0);
    press("Ctrl+S");
    EXPECT_TRUE(waitUntil([this] { return stored().packages.front().basePrice == euros(2100); }));
}

} // namespace packhouse::test
