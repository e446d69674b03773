#include "offer_check.hpp"

#include "support/records.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

using data::PriceList;
using data::PriceListRule;
using test::aPackage;
using test::aPriceList;
using test::aProduct;
using test::anOffer;
using test::euros;
using test::with;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class OfferCheckTest : public testing::Test {
protected:
    OfferCheckTest()
    {
        around.products = {aProduct("P810"), aProduct("IMG")};
        around.packages = {aPackage("A1", {"P810"}), aPackage("A2", {"P810", "IMG"})};
        around.at = data::instantFromIso("2026-03-01");
    }

    std::vector<std::string> sentences() const
    {
        std::vector<std::string> all;
        for (const auto& finding : check(offer, around)) all.push_back((finding.error ? "error: " : "warning: ") + finding.object + ": " + finding.sentence);
        return all;
    }

    void addList(const std::string& name, const PriceListRule& rule, std::int64_t cents = 900, bool surcharge = false)
    {
        auto list = aPriceList(name, {{"A1", cents}});
        list.rule = rule;
        list.surcharge = surcharge;
        offer.priceLists.push_back(list);
    }

    data::Offer offer = anOffer("SPRING", {{"A1", 1000}, {"A2", 2000}});
    OfferSurroundings around;
};

PriceListRule atLeast(int count)
{
    return {count, {}, {}};
}

PriceListRule until(const char* day)
{
    return {{}, {}, data::instantFromIso(day)};
}

} // namespace

TEST_F(OfferCheckTest, findsNothingInASoundOffer)
{
    addList("Bulk", atLeast(3));
    EXPECT_THAT(sentences(), IsEmpty());
    EXPECT_TRUE(mayPublish(check(offer, around)));
}

TEST_F(OfferCheckTest, emptyOfferIsAnError)
{
    offer.packages.clear();
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("no package")));
    EXPECT_FALSE(mayPublish(check(offer, around)));
}

TEST_F(OfferCheckTest, unknownPackageIsAnError)
{
    offer.packages.push_back({"ZZ", euros(100)});
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("error: package ZZ: There is no such package")));
}

TEST_F(OfferCheckTest, packageThatStandsTwiceIsAnErrorWhateverItsCase)
{
    offer.packages.push_back({"a1", euros(100)});
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("error: package a1: The package stands twice")));
}

TEST_F(OfferCheckTest, packageWithoutProductsIsAnError)
{
    around.packages[0].products.clear();
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("error: package A1: The package has no product")));
}

TEST_F(OfferCheckTest, missingProductIsNamed)
{
    around.products.pop_back();
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("error: package A2: Its product IMG does not exist")));
}

TEST_F(OfferCheckTest, drawnProductWithoutTemplateIsAnErrorAndAServiceIsNot)
{
    around.products[1].templateKey.clear();
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("error: package A2: Its product IMG has no template")));
    around.products[1].type = data::ProductType::service;
    EXPECT_THAT(sentences(), IsEmpty());
}

TEST_F(OfferCheckTest, templateThatIsNotInTheFolderIsAnErrorOnceTheFolderIsKnown)
{
    around.templateKeys.emplace();
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("The template portrait of its product P810"), HasSubstr("product P810"), HasSubstr("product IMG")));
    around.templateKeys->insert("portrait");
    EXPECT_THAT(sentences(), IsEmpty());
}

TEST_F(OfferCheckTest, alternatePriceAboveBaseIsAnErrorUnlessTheListIsASurcharge)
{
    addList("Rush", {}, 1200);
    EXPECT_THAT(sentences(), ElementsAre(AllOf(HasSubstr("error: price list Rush"), HasSubstr("12.00, above the base price 10.00"))));
    offer.priceLists[0].surcharge = true;
    EXPECT_THAT(sentences(), IsEmpty());
}

TEST_F(OfferCheckTest, freePackageIsAWarning)
{
    offer.packages[0].basePrice = euros(0);
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("warning: package A1: The base price is zero")));
    EXPECT_TRUE(mayPublish(check(offer, around)));
}

TEST_F(OfferCheckTest, listThatPricesNothingOrSomethingElseIsAWarning)
{
    offer.priceLists.push_back(aPriceList("Empty", {}));
    offer.priceLists[0].rule = atLeast(2);
    offer.priceLists.push_back(aPriceList("Old", {{"B7", 100}}));
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("warning: price list Empty: The price list has no price"), HasSubstr("warning: price list Old: It prices B7")));
}

TEST_F(OfferCheckTest, listBehindOneThatIsAlwaysActiveIsUnreachable)
{
    addList("Always", {});
    addList("Bulk", atLeast(3));
    EXPECT_THAT(sentences(), ElementsAre(AllOf(HasSubstr("warning: price list Bulk"), HasSubstr("\"Always\" already is"))));
}

TEST_F(OfferCheckTest, fiveOrMoreBehindThreeOrMoreIsUnreachableAndBeforeItIsNot)
{
    addList("Three", atLeast(3));
    addList("Five", atLeast(5));
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("warning: price list Five")));
    std::swap(offer.priceLists[0], offer.priceLists[1]);
    EXPECT_THAT(sentences(), IsEmpty());
}

TEST_F(OfferCheckTest, fiveOrMoreOfMorePackagesCanComeFirst)
{
    addList("Three of A1", atLeast(3));
    addList("Five", atLeast(5));
    offer.priceLists[1].prices["A2"] = euros(1500);
    EXPECT_THAT(sentences(), IsEmpty()) << "five of A2 make the second list active and not the first";
}

TEST_F(OfferCheckTest, listThatOutlastsTheOneBeforeItIsReachable)
{
    addList("Early", until("2026-04-01"));
    addList("Later", until("2026-05-01"));
    EXPECT_THAT(sentences(), IsEmpty());
    std::swap(offer.priceLists[0], offer.priceLists[1]);
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("warning: price list Early")));
}

TEST_F(OfferCheckTest, bestForCustomerMakesALowerListReachable)
{
    addList("Always", {});
    addList("Bulk", atLeast(3), 500);
    offer.bestForCustomer = true;
    EXPECT_THAT(sentences(), IsEmpty());
}

TEST_F(OfferCheckTest, surchargeThatIsAlwaysActiveHidesTheListsBeforeIt)
{
    addList("Bulk", atLeast(3));
    addList("Rush", {}, 1500, true);
    EXPECT_THAT(sentences(), ElementsAre(AllOf(HasSubstr("warning: price list Bulk"), HasSubstr("\"Rush\" already is"))));
}

TEST_F(OfferCheckTest, listThatEndsBeforeItBeginsOrHasEndedIsSaid)
{
    addList("Backwards", {{}, data::instantFromIso("2026-05-01"), data::instantFromIso("2026-04-01")});
    addList("Over", until("2026-02-01"));
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("ends before it begins"), HasSubstr("price list Over: The price list has ended")));
}

TEST_F(OfferCheckTest, errorsStandBeforeWarnings)
{
    offer.packages[0].basePrice = euros(0);
    around.packages[1].products.clear();
    EXPECT_THAT(sentences(), ElementsAre(HasSubstr("error: package A2"), HasSubstr("warning: package A1")));
}

} // namespace packhouse::tsadmin
