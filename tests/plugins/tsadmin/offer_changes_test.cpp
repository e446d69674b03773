#include "offer_changes.hpp"

#include "support/records.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

using data::Trouble;
using test::aPriceList;
using test::anOffer;
using test::euros;
using test::troubleOf;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

class OfferChangesTest : public testing::Test {
protected:
    OfferChangesTest()
    {
        stored.priceLists = {aPriceList("Early", {{"A1", 900}}), aPriceList("Bulk", {{"A1", 800}, {"A2", 1500}})};
        stored.priceLists[1].rule.atLeast = 3;
        stored.revision = 7;
    }

    static std::vector<std::string> rows(const OfferChanges& changes)
    {
        std::vector<std::string> all;
        for (const auto& row : changes.list()) all.push_back(row.object + ", " + row.field + ": " + row.was + " > " + row.now);
        return all;
    }

    data::Offer stored = anOffer("SPRING", {{"A1", 1000}, {"A2", 2000}, {"A3", 3000}});
};

} // namespace

TEST_F(OfferChangesTest, startsWithNothing)
{
    EXPECT_TRUE(OfferChanges{stored}.empty());
}

TEST_F(OfferChangesTest, listsEachEditWithOldAndNew)
{
    OfferChanges changes{stored};
    changes.setDescription("Spring sheet");
    changes.setBasePrice("A2", euros(2100));
    changes.setPrice("Early", "A2", euros(1700));
    changes.setPrice("Bulk", "A1", {});
    EXPECT_THAT(rows(changes), ElementsAre("offer, description: The offer SPRING > Spring sheet", "package A2, base price: 20.00 > 21.00",
                                           "price list Early, price of A2:  > 17.00", "price list Bulk, price of A1: 8.00 > "));
}

TEST_F(OfferChangesTest, editThatBringsBackWhatIsStoredIsNoChange)
{
    OfferChanges changes{stored};
    changes.setBasePrice("A1", euros(1100));
    changes.setBasePrice("A1", euros(1000));
    EXPECT_TRUE(changes.empty());
}

TEST_F(OfferChangesTest, editedOfferKeepsTheStoredRevisionSoThatAnotherWriteIsNoticed)
{
    OfferChanges changes{stored};
    changes.setBasePrice("A1", euros(1100));
    EXPECT_EQ(changes.edited().revision, 7);
    EXPECT_EQ(changes.edited().packages[0].basePrice, euros(1100));
    EXPECT_EQ(changes.stored().packages[0].basePrice, euros(1000));
}

TEST_F(OfferChangesTest, takingBackOneChangeLeavesTheOthers)
{
    OfferChanges changes{stored};
    changes.setBasePrice("A1", euros(1100));
    changes.setBasePrice("A2", euros(2100));
    changes.takeBack(changes.list().front().part);
    EXPECT_THAT(rows(changes), ElementsAre("package A2, base price: 20.00 > 21.00"));
}

TEST_F(OfferChangesTest, takingBackEveryChangeGivesTheStoredOfferWhateverWasDone)
{
    OfferChanges changes{stored};
    changes.setDescription("x");
    changes.setBestForCustomer(true);
    changes.setScope({"spring26", "*", "*"});
    changes.removePackage("A2");
    changes.addPackage("B1", euros(500));
    changes.removePriceList("Early");
    changes.addPriceList(aPriceList("New", {{"A1", 700}}));
    changes.setRule("Bulk", {5, {}, {}});
    changes.setSurcharge("Bulk", true);
    changes.movePriceList("New", -1);
    while (!changes.empty()) {
        const auto before = changes.list().size();
        changes.takeBack(changes.list().front().part);
        ASSERT_LT(changes.list().size(), before) << "a change that cannot be taken back";
    }
    EXPECT_EQ(changes.edited().packages, stored.packages);
    EXPECT_EQ(changes.edited().priceLists, stored.priceLists);
    EXPECT_EQ(changes.edited().description, stored.description);
    EXPECT_EQ(changes.edited().scope, stored.scope);
}

TEST_F(OfferChangesTest, removedPackageLeavesEveryListAndComesBackAtItsPlace)
{
    OfferChanges changes{stored};
    changes.removePackage("a2");
    EXPECT_EQ(changes.edited().priceLists[1].prices.count("A2"), 0u);
    changes.takeBack({OfferField::basePrice, "A2", {}});
    EXPECT_EQ(changes.edited().packages, stored.packages);
}

TEST_F(OfferChangesTest, movingAListIsOneChangeAndStopsAtTheEnds)
{
    OfferChanges changes{stored};
    changes.movePriceList("Bulk", -5);
    EXPECT_THAT(rows(changes), ElementsAre("offer, order of the price lists: Early, Bulk > Bulk, Early"));
    changes.movePriceList("Bulk", 1);
    EXPECT_TRUE(changes.empty());
}

TEST_F(OfferChangesTest, addedListTakesTheOffersSpellingOfCodes)
{
    OfferChanges changes{stored};
    changes.addPriceList(aPriceList("Late", {{"a1", 950}}));
    EXPECT_EQ(changes.edited().priceLists.back().prices.count("A1"), 1u);
}

TEST_F(OfferChangesTest, whatIsNotThereOrThereAlreadyIsRefused)
{
    OfferChanges changes{stored};
    EXPECT_EQ(troubleOf([&] { changes.setBasePrice("ZZ", euros(1)); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { changes.setPrice("Nope", "A1", euros(1)); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { changes.setPrice("Bulk", "ZZ", euros(1)); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { changes.addPriceList(aPriceList("Other", {{"ZZ", 1}})); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { changes.addPackage("a1", euros(1)); }), Trouble::conflict);
    EXPECT_EQ(troubleOf([&] { changes.addPriceList(aPriceList("EARLY", {})); }), Trouble::conflict);
    EXPECT_TRUE(changes.empty());
}

TEST_F(OfferChangesTest, editsMoveOntoANewerOfferWhereItDoesNotTouchThem)
{
    OfferChanges changes{stored};
    changes.setBasePrice("A1", euros(1100));
    auto newer = stored;
    newer.revision = 8;
    newer.packages[1].basePrice = euros(2500);
    const auto rebased = changes.onto(newer);
    EXPECT_THAT(rebased.conflicts, IsEmpty());
    EXPECT_EQ(rebased.changes.edited().revision, 8);
    EXPECT_EQ(rebased.changes.edited().packages[0].basePrice, euros(1100));
    EXPECT_EQ(rebased.changes.edited().packages[1].basePrice, euros(2500));
}

TEST_F(OfferChangesTest, partThatBothChangedIsAConflictWithAllThreeValuesAndTheirsStandsUntilTaken)
{
    OfferChanges changes{stored};
    changes.setBasePrice("A1", euros(1100));
    auto newer = stored;
    newer.packages[0].basePrice = euros(1200);
    auto rebased = changes.onto(newer);
    ASSERT_EQ(rebased.conflicts.size(), 1u);
    EXPECT_EQ(rebased.conflicts[0].was, "10.00");
    EXPECT_EQ(rebased.conflicts[0].theirs, "12.00");
    EXPECT_EQ(rebased.conflicts[0].mine, "11.00");
    EXPECT_TRUE(rebased.changes.empty());
    rebased.changes.take(changes, rebased.conflicts[0].part);
    EXPECT_EQ(rebased.changes.edited().packages[0].basePrice, euros(1100));
}

TEST_F(OfferChangesTest, sameEditOnBothSidesIsNoConflict)
{
    OfferChanges changes{stored};
    changes.setBasePrice("A1", euros(1100));
    auto newer = stored;
    newer.packages[0].basePrice = euros(1100);
    const auto rebased = changes.onto(newer);
    EXPECT_THAT(rebased.conflicts, IsEmpty());
    EXPECT_TRUE(rebased.changes.empty());
}

TEST_F(OfferChangesTest, listTheyRemovedWhileWePricedInItIsAConflict)
{
    OfferChanges changes{stored};
    changes.setPrice("Early", "A2", euros(1700));
    auto newer = stored;
    newer.priceLists.erase(newer.priceLists.begin());
    EXPECT_EQ(changes.onto(newer).conflicts.size(), 1u);
}

} // namespace packhouse::tsadmin
