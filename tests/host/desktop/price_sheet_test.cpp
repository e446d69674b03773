#include "support/records.hpp"
#include "ui/price_sheet.hpp"

#include <gtest/gtest.h>

namespace packhouse::test {

using tsadmin::OfferChanges;
using tsadmin::OfferState;
using tsadmin::PriceSheet;

class PriceSheetTest : public testing::Test {
protected:
    static data::Offer offer()
    {
        data::Offer made = anOffer("SPRING26", {{"A1", 2000}, {"A2", 3800}});
        made.priceLists.push_back(aPriceList("Early bird", {{"A2", 3300}}));
        return made;
    }
    static std::shared_ptr<const OfferState> state()
    {
        auto made = std::make_shared<OfferState>();
        made->around.packages = {aPackage("A1", {"P1"}), aPackage("A2", {"P1"})};
        return made;
    }
    std::string typed(const std::string& code, std::size_t column, const std::string& text)
    {
        m_sheet.edit(*m_sheet.rowOf(code), column, text);
        return m_sheet.cell(*m_sheet.rowOf(code), column).text;
    }
    PriceSheet m_sheet{state(), OfferChanges{offer()}};
};

TEST_F(PriceSheetTest, takesPricesAsPeopleTypeThem)
{
    EXPECT_EQ(typed("A2", 3, "31,5"), "31.50");
    EXPECT_EQ(typed("A2", 3, "30"), "30.00");
    EXPECT_EQ(typed("A2", 3, "-10%"), "34.20");
    EXPECT_EQ(typed("A2", 3, "="), "= base");
}

TEST_F(PriceSheetTest, keepsWhatIsNoPriceInItsCellAndSaysSo)
{
    EXPECT_EQ(typed("A2", 2, "cheap"), "cheap");
    ASSERT_EQ(m_sheet.faults().size(), 1U);
    EXPECT_NE(m_sheet.faults().front().sentence.find("cheap"), std::string::npos);
    EXPECT_EQ(m_sheet.changes().list().size(), 1U) << "it waits to be mended or taken back";
    EXPECT_EQ(m_sheet.changes().edited().packages.back().basePrice, euros(3800));
    EXPECT_EQ(typed("A2", 2, "38"), "38.00");
    EXPECT_TRUE(m_sheet.faults().empty());
    EXPECT_TRUE(m_sheet.changes().empty());
}

TEST_F(PriceSheetTest, marksAPriceAboveBaseAsFaultyUnlessItsListIsASurcharge)
{
    typed("A2", 3, "40.00");
    EXPECT_EQ(m_sheet.faults().size(), 1U);
    OfferChanges changes = m_sheet.changes();
    changes.setSurcharge("Early bird", true);
    m_sheet.setChanges(changes);
    EXPECT_TRUE(m_sheet.faults().empty());
}

} // namespace packhouse::test
