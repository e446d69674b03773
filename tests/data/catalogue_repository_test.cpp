#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/data/exchange.hpp"

#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using test::anOffer;
using test::aPackage;
using test::aPriceList;
using test::aProduct;
using test::euros;
using test::sentenceOf;
using test::troubleOf;
using test::with;
using testing::ElementsAre;
using testing::HasSubstr;

const Instant noon = instantFromIso("2026-04-14T12:00:00Z");

template <typename Record>
std::vector<std::string> codesOf(const std::vector<Record>& records)
{
    std::vector<std::string> codes;
    for (const Record& record : records) codes.push_back(record.code);
    return codes;
}

class CatalogueTest : public test::DatabaseTest {
protected:
    Transaction work{database};
    GroupingRepository groupings{work};
    ProductRepository products{work};
    PackageRepository packages{work};
    OfferRepository offers{work};
};

class GroupingRepositoryTest : public CatalogueTest {};

TEST_P(GroupingRepositoryTest, keepsAGroupingAsItWas)
{
    const Grouping added = groupings.add(with(test::aGrouping(GroupingKind::season, "2026"), [](Grouping& season) { season.isDefault = true; }));
    const Grouping found = groupings.find(GroupingKind::season, "2026").value();
    EXPECT_EQ(found.id, added.id);
    EXPECT_EQ(found.description, "The grouping 2026");
    EXPECT_TRUE(found.isDefault);
    EXPECT_TRUE(found.isActive);
}

TEST_P(GroupingRepositoryTest, letsAnAccountAndASeasonHaveOneCode)
{
    groupings.add(test::aGrouping(GroupingKind::account, "North"));
    groupings.add(test::aGrouping(GroupingKind::season, "North"));
    EXPECT_EQ(troubleOf([&] { groupings.add(test::aGrouping(GroupingKind::season, "NORTH")); }), Trouble::conflict);
}

TEST_P(GroupingRepositoryTest, changesAGroupingOfItsOwnKindOnly)
{
    Grouping season = groupings.add(test::aGrouping(GroupingKind::season, "2026"));
    season.isActive = false;
    groupings.update(season);
    EXPECT_FALSE(groupings.all(GroupingKind::season).at(0).isActive);
    season.kind = GroupingKind::account;
    EXPECT_EQ(troubleOf([&] { groupings.update(season); }), Trouble::missing);
}

class ProductRepositoryTest : public CatalogueTest {};

TEST_P(ProductRepositoryTest, keepsAProductAsItWas)
{
    Product digital = aProduct("DIGI");
    digital.type = ProductType::digitalImage;
    digital.printer = "none";
    digital.pixelWidth = 3000;
    digital.pixelHeight = 4500;
    products.add(digital);
    const Product found = products.find("digi").value();
    EXPECT_EQ(found.code, "DIGI");
    EXPECT_EQ(found.type, ProductType::digitalImage);
    EXPECT_EQ(found.printer, "none");
    EXPECT_EQ(found.templateKey, "portrait");
    EXPECT_EQ(found.pixelWidth, 3000);
    EXPECT_EQ(found.pixelHeight, 4500);
}

TEST_P(ProductRepositoryTest, comparesCodesWithoutCaseInAllAlphabets)
{
    products.add(aProduct("Größe"));
    EXPECT_TRUE(products.find("GRÖSSE"));
    EXPECT_EQ(troubleOf([&] { products.add(aProduct("grösse")); }), Trouble::conflict);
}

TEST_P(ProductRepositoryTest, namesTheCodeThatIsTaken)
{
    products.add(aProduct("8x10"));
    EXPECT_THAT(sentenceOf([&] { products.add(aProduct("8X10")); }), HasSubstr("There is a product with the code 8X10 already"));
}

TEST_P(ProductRepositoryTest, refusesABlankCode)
{
    for (const char* code : {"", " ", "A ", " A"}) EXPECT_EQ(troubleOf([&] { products.add(aProduct(code)); }), Trouble::invalid) << code;
}

TEST_P(ProductRepositoryTest, listsProductsByCode)
{
    for (const char* code : {"b", "C", "A"}) products.add(aProduct(code));
    EXPECT_THAT(codesOf(products.all()), ElementsAre("A", "b", "C"));
}

TEST_P(ProductRepositoryTest, renamesAProductInItsPackages)
{
    Product product = products.add(aProduct("8x10"));
    packages.add(aPackage("A", {"8x10"}));
    product.code = "20x25";
    products.update(product);
    EXPECT_EQ(packages.find("A")->products.at(0).productCode, "20x25");
}

TEST_P(ProductRepositoryTest, removesNothingThatAPackageHolds)
{
    products.add(aProduct("8x10"));
    packages.add(aPackage("A", {"8x10"}));
    EXPECT_THAT(sentenceOf([&] { products.remove("8x10"); }), HasSubstr("belongs to the package A"));
    packages.remove("A");
    products.remove("8X10");
    EXPECT_FALSE(products.find("8x10"));
    EXPECT_EQ(troubleOf([&] { products.remove("8x10"); }), Trouble::missing);
}

class PackageRepositoryTest : public CatalogueTest {};

TEST_P(PackageRepositoryTest, keepsAPackageWithItsProductsInOrder)
{
    for (const char* code : {"8x10", "wallet", "digital"}) products.add(aProduct(code));
    Package package = aPackage("A", {"wallet", "8x10"});
    package.products[0].quantity = 8;
    package.products.push_back({"digital", 1, true});
    package.taxable = false;
    package.customisation = Customisation::packageOnly;
    package.stepping = Stepping::force;
    packages.add(package);
    const Package found = packages.find("a").value();
    EXPECT_EQ(found.products, package.products);
    EXPECT_EQ(found.group, "Portraits");
    EXPECT_EQ(found.groupColour, "#3060a0");
    EXPECT_FALSE(found.taxable);
    EXPECT_EQ(found.customisation, Customisation::packageOnly);
    EXPECT_EQ(found.stepping, Stepping::force);
}

TEST_P(PackageRepositoryTest, refusesTheSameCodeTwice)
{
    packages.add(aPackage("A2", {}));
    EXPECT_EQ(troubleOf([&] { packages.add(aPackage("a2", {})); }), Trouble::conflict);
}

TEST_P(PackageRepositoryTest, namesAProductThatIsNotThere)
{
    EXPECT_THAT(sentenceOf([&] { packages.add(aPackage("A", {"11x14"})); }), HasSubstr("There is no product with the code 11x14"));
    EXPECT_EQ(troubleOf([&] { packages.add(aPackage("B", {"11x14"})); }), Trouble::missing);
}

TEST_P(PackageRepositoryTest, replacesTheProductsOfAPackage)
{
    for (const char* code : {"8x10", "wallet"}) products.add(aProduct(code));
    Package package = packages.add(aPackage("A", {"8x10"}));
    package.products = {{"wallet", 4, false}};
    packages.update(package);
    EXPECT_EQ(packages.all().at(0).products, package.products);
    package.products = {{"wallet", 0, false}};
    EXPECT_EQ(troubleOf([&] { packages.update(package); }), Trouble::invalid);
}

class OfferRepositoryTest : public CatalogueTest {
protected:
    OfferRepositoryTest()
    {
        for (const char* code : {"8x10", "wallet"}) products.add(aProduct(code));
        packages.add(aPackage("A", {"8x10", "wallet"}));
        packages.add(aPackage("B", {"wallet"}));
    }

    Offer spring() const
    {
        Offer offer = anOffer("SPRING", {{"B", 1250}, {"A", 3300}});
        offer.scope.season = "2026";
        offer.bestForCustomer = true;
        PriceList earlyBird = aPriceList("Early bird", {{"A", 2900}});
        earlyBird.rule.from = noon;
        earlyBird.rule.until = noon + std::chrono::hours{24};
        PriceList express = aPriceList("Express", {{"A", 3900}, {"B", 1500}});
        express.surcharge = true;
        express.rule.atLeast = 3;
        offer.priceLists = {earlyBird, express};
        return offer;
    }
};

TEST_P(OfferRepositoryTest, keepsAnOfferWithItsPricesInOrder)
{
    const Offer added = offers.add(spring());
    const Offer found = offers.find("spring").value();
    EXPECT_EQ(found.scope, spring().scope);
    EXPECT_EQ(found.currency, Currency::of("EUR"));
    EXPECT_TRUE(found.bestForCustomer);
    EXPECT_EQ(found.packages, spring().packages);
    EXPECT_EQ(found.priceLists, spring().priceLists);
    EXPECT_EQ(found.revision, added.revision);
}

TEST_P(OfferRepositoryTest, keepsTheOffersApart)
{
    offers.add(spring());
    Offer other = anOffer("AUTUMN", {{"A", 5000}});
    other.priceLists = {aPriceList("Early bird", {{"A", 4000}})};
    offers.add(other);
    const std::vector<Offer> all = offers.all();
    EXPECT_THAT(codesOf(all), ElementsAre("AUTUMN", "SPRING"));
    EXPECT_EQ(all[0].priceLists, other.priceLists);
    EXPECT_EQ(all[1].priceLists, spring().priceLists);
}

TEST_P(OfferRepositoryTest, refusesAWriteOfAnOldRevision)
{
    const Offer first = offers.add(spring());
    Offer second = first;
    second.packages.pop_back();
    second.priceLists.clear();
    EXPECT_EQ(offers.update(second).revision, first.revision + 1);
    EXPECT_EQ(troubleOf([&] { offers.update(first); }), Trouble::conflict);
    EXPECT_EQ(offers.find("SPRING")->packages, second.packages);
    EXPECT_TRUE(offers.find("SPRING")->priceLists.empty());
}

TEST_P(OfferRepositoryTest, refusesPricesThatContradict)
{
    const auto adding = [&](auto change) { return troubleOf([&] { offers.add(with(spring(), change)); }); };
    EXPECT_EQ(adding([](Offer& offer) { offer.packages[0].basePrice = Money{1250, Currency::of("USD")}; }), Trouble::invalid);
    EXPECT_EQ(adding([](Offer& offer) { offer.packages[0].basePrice = euros(-1); }), Trouble::invalid);
    EXPECT_EQ(adding([](Offer& offer) { offer.packages[1].packageCode = "b"; }), Trouble::invalid);
    EXPECT_EQ(adding([](Offer& offer) { offer.priceLists[0].prices["A"] = euros(3301); }), Trouble::invalid);
    EXPECT_EQ(adding([](Offer& offer) { offer.priceLists[0].prices["C"] = euros(1); }), Trouble::missing);
    EXPECT_EQ(adding([](Offer& offer) { offer.priceLists[0].rule.until = noon; }), Trouble::invalid);
    EXPECT_EQ(adding([](Offer& offer) { offer.currency = {}; }), Trouble::invalid);
    EXPECT_EQ(adding([](Offer& offer) { offer.packages.push_back({"C", euros(1)}); }), Trouble::missing);
}

TEST_P(OfferRepositoryTest, namesTheOfferThatHoldsAPackage)
{
    offers.add(spring());
    EXPECT_THAT(sentenceOf([&] { packages.remove("A"); }), HasSubstr("is on the offer SPRING"));
}

TEST_P(OfferRepositoryTest, freezesWhatItPublishes)
{
    offers.add(spring());
    const OfferVersion first = offers.publish("spring", "ann", noon);
    Product portrait = products.find("8x10").value();
    portrait.templateKey = "landscape";
    products.update(portrait);
    const OfferVersion second = offers.publish("spring", "ann", noon);
    EXPECT_EQ(first.content.version, 1);
    EXPECT_EQ(second.content.version, 2);
    const OfferContent frozen = offers.version("SPRING", 1)->content;
    EXPECT_EQ(toJson(frozen), toJson(first.content));
    EXPECT_EQ(frozen.find("A")->products.at(0).product.templateKey, "portrait");
    EXPECT_EQ(offers.versions("spring").at(1).content.find("A")->products.at(0).product.templateKey, "landscape");
    EXPECT_EQ(offers.versions("spring").at(0).publishedBy, "ann");
    EXPECT_EQ(offers.versions("spring").at(0).publishedAt, noon);
}

TEST_P(OfferRepositoryTest, showsTheDraftAsItWouldBePublished)
{
    offers.add(spring());
    OfferContent draft = offers.draft("spring");
    EXPECT_EQ(draft.version, 0);
    draft.version = 1;
    EXPECT_EQ(toJson(draft), toJson(offers.publish("spring", "ann", noon).content));
    EXPECT_EQ(troubleOf([&] { offers.draft("winter"); }), Trouble::missing);
}

TEST_P(OfferRepositoryTest, publishesNothingThatCannotBeMade)
{
    offers.add(anOffer("EMPTY", {}));
    EXPECT_EQ(troubleOf([&] { offers.publish("EMPTY", "ann", noon); }), Trouble::invalid);
    packages.add(aPackage("NOTHING", {}));
    offers.add(anOffer("HOLLOW", {{"NOTHING", 100}}));
    EXPECT_THAT(sentenceOf([&] { offers.publish("HOLLOW", "ann", noon); }), HasSubstr("NOTHING"));
    products.add(with(aProduct("bare"), [](Product& product) { product.templateKey.clear(); }));
    packages.add(aPackage("BARE", {"bare"}));
    offers.add(anOffer("UNDRAWN", {{"BARE", 100}}));
    EXPECT_THAT(sentenceOf([&] { offers.publish("UNDRAWN", "ann", noon); }), HasSubstr("bare has no template"));
    EXPECT_TRUE(offers.versions("UNDRAWN").empty());
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, GroupingRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);
INSTANTIATE_TEST_SUITE_P(everyDatabase, ProductRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);
INSTANTIATE_TEST_SUITE_P(everyDatabase, PackageRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);
INSTANTIATE_TEST_SUITE_P(everyDatabase, OfferRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);

/// A version that came from the studio.
class KeptOfferTest : public test::SiteDatabaseTest {
protected:
    static OfferVersion aVersion()
    {
        OfferVersion version;
        version.content.offerCode = "SPRING";
        version.content.version = 3;
        version.content.currency = Currency::of("EUR");
        version.content.packages.push_back({.code = "A", .description = "Two portraits", .group = "", .groupColour = "", .basePrice = euros(3300), .products = {}});
        version.publishedAt = noon;
        version.publishedBy = "ann";
        return version;
    }
};

TEST_P(KeptOfferTest, isKeptOnceAndNeverReplaced)
{
    Transaction work{database};
    OfferRepository offers{work};
    const OfferVersion first = offers.keep(aVersion());
    EXPECT_EQ(offers.keep(aVersion()).id, first.id);
    OfferVersion other = aVersion();
    other.content.packages[0].basePrice = euros(1);
    EXPECT_EQ(troubleOf([&] { offers.keep(other); }), Trouble::conflict);
    work.commit();
    Transaction later{database, Transaction::Access::read};
    EXPECT_EQ(OfferRepository{later}.version("spring", 3)->content.find("a")->basePrice, euros(3300));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, KeptOfferTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
