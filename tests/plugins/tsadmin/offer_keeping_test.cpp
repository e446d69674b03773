#include "offer_keeping.hpp"

#include "support/records.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

using test::aPriceList;
using test::anOffer;
using test::euros;

namespace {

class OfferKeepingTest : public testing::Test {
protected:
    OfferKeepingTest()
    {
        stored.priceLists = {aPriceList("Early \"bird\" ☀", {{"A1", 900}}), aPriceList("Bulk", {{"A2", 1500}})};
        stored.priceLists[0].rule.until = data::instantFromIso("2026-05-01T04:00:00Z");
        stored.priceLists[1].rule.atLeast = 3;
        stored.priceLists[1].surcharge = true;
        stored.scope = {"SPRING", "*", "ACME"};
        stored.bestForCustomer = true;
        stored.revision = 7;
        stored.id.value = 12;
    }
    data::Offer stored = anOffer("SPRING", {{"A1", 1000}, {"A2", 2000}, {"A3", 3000}});
};

} // namespace

TEST_F(OfferKeepingTest, whatWasKeptIsReadAsItWas)
{
    OfferChanges changes{stored};
    changes.setBasePrice("A2", euros(2100));
    changes.removePackage("A3");
    changes.addPriceList(aPriceList("Staff", {{"A1", 500}}));
    changes.movePriceList("Staff", -2);
    changes.setUnread({OfferField::basePrice, "A1", {}}, "cheap \xff");
    const OfferChanges read = keptChangesOf(keptTextOf(changes));
    EXPECT_EQ(read.list().size(), changes.list().size());
    EXPECT_EQ(read.stored().revision, 7);
    EXPECT_EQ(read.edited().revision, 7);
    EXPECT_EQ(read.stored().id.value, 12);
    EXPECT_EQ(read.edited().packages, changes.edited().packages);
    EXPECT_EQ(read.edited().priceLists, changes.edited().priceLists);
    EXPECT_EQ(read.stored().priceLists, stored.priceLists);
    EXPECT_EQ(read.stored().scope, stored.scope);
    EXPECT_TRUE(read.stored().bestForCustomer);
    EXPECT_THAT(read.unread().at({OfferField::basePrice, "A1", {}}), testing::StartsWith("cheap "));
}

TEST_F(OfferKeepingTest, whatIsCutOffIsRefusedAndNotGuessed)
{
    const std::string text = keptTextOf(OfferChanges{stored});
    for (const std::size_t size : {std::size_t{0}, std::size_t{1}, text.size() / 2, text.size() - 1})
        EXPECT_EQ(test::troubleOf([&] { keptChangesOf(text.substr(0, size)); }), data::Trouble::invalid) << size;
    EXPECT_EQ(test::troubleOf([] { keptChangesOf("{}"); }), data::Trouble::invalid);
    EXPECT_EQ(test::troubleOf([] { keptChangesOf("[1]"); }), data::Trouble::invalid);
}

TEST_F(OfferKeepingTest, anUnreadPriceIsAChangeUntilItIsMendedOrTakenBack)
{
    OfferChanges changes{stored};
    const OfferPart base{OfferField::basePrice, "A2", {}}, early{OfferField::listPrice, "A1", "Bulk"};
    changes.setUnread(base, "cheap");
    changes.setUnread(early, "x");
    ASSERT_EQ(changes.list().size(), 2U);
    EXPECT_EQ(changes.list().front().now, "cheap");
    EXPECT_EQ(changes.list().front().was, "20.00");
    changes.setBasePrice("A2", euros(2000));
    EXPECT_EQ(changes.list().size(), 1U);
    changes.takeBack(early);
    EXPECT_TRUE(changes.empty());
}

TEST_F(OfferKeepingTest, anUnreadPriceGoesWithItsPackageAndComesBackWithIt)
{
    OfferChanges before{stored};
    before.setUnread({OfferField::basePrice, "A2", {}}, "cheap");
    OfferChanges after = before;
    after.removePackage("A2");
    EXPECT_TRUE(after.unread().empty());
    OfferChanges undone = after;
    for (const auto& step : stepsBetween(before, after)) undone.take(before, step.part);
    EXPECT_EQ(undone.unread(), before.unread());
    EXPECT_EQ(undone.edited().packages, before.edited().packages);
    EXPECT_EQ(undone.edited().priceLists, before.edited().priceLists);
}

TEST_F(OfferKeepingTest, aStepBackTouchesOnlyWhatTheStepChanged)
{
    const OfferChanges before{stored};
    OfferChanges after = before;
    after.setBasePrice("A2", euros(2100));
    data::Offer newer = after.edited();
    newer.packages[0].basePrice = euros(1234);
    newer.revision = 8;
    OfferChanges later{newer};
    for (const auto& step : stepsBetween(before, after)) later.take(before, step.part);
    EXPECT_EQ(later.edited().packages[0].basePrice, euros(1234));
    EXPECT_EQ(later.edited().packages[1].basePrice, euros(2000));
    EXPECT_EQ(later.list().size(), 1U);
}

} // namespace packhouse::tsadmin
