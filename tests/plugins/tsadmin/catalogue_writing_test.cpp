#include "catalogue_kinds.hpp"
#include "catalogue_writing.hpp"

#include "plugins/support/studio_home.hpp"
#include "support/records.hpp"
#include "support/trouble.hpp"

#include "packhouse/data/catalogue_repository.hpp"

#include <gmock/gmock.h>

namespace packhouse::tsadmin {

using data::Trouble;

namespace {

std::string settingOf(const data::DatabaseUrl& url)
{
    if (url.engine == data::Engine::sqlite) return "sqlite://" + url.path;
    return "postgresql://" + url.user + ":" + url.password + "@" + url.host + ":" + std::to_string(url.port) + "/" + url.name;
}

/// On a studio of each kind of database; two people are two programs on one server.
class CatalogueWritingTest : public testing::TestWithParam<data::Engine> {
protected:
    CatalogueWritingTest()
    {
        studio.host().settings().set("database.studio", settingOf(server.url()));
        data::Transaction work{studio.database()};
        for (const char* code : {"P1", "P2"}) data::ProductRepository{work}.add(test::aProduct(code));
        for (const char* code : {"A1", "A2"}) data::PackageRepository{work}.add(test::aPackage(code, {"P1"}));
        data::OfferRepository{work}.add(test::anOffer("SPRING26", {{"A1", 1000}}));
        work.commit();
    }
    data::Package stored(const std::string& code)
    {
        data::Transaction work{studio.database(), data::Transaction::Access::read};
        return data::PackageRepository{work}.find(code).value();
    }
    void somebodyChanges(const std::string& code, const std::function<void(data::Package&)>& change)
    {
        data::Package package = stored(code);
        change(package);
        data::Transaction work{studio.database()};
        data::PackageRepository{work}.update(package);
        work.commit();
    }
    void submitMine() { submit(studio.host(), packageKind(), changes); }

    test::EmptyDatabase server{GetParam()};
    test::StudioHome studio;
    CatalogueChanges changes;
};

} // namespace

TEST_P(CatalogueWritingTest, allEditsAreWrittenTogetherWithALineOfAuditForEach)
{
    changes.set(recordOf(stored("A1")), "description", "Sixteen wallets");
    changes.set(recordOf(stored("A1")), "products", "P2:3, P1:digital");
    changes.remove(recordOf(stored("A2")));
    CatalogueRecord fresh = blankRecord(packageKind());
    fresh.fields["code"] = "A3";
    fresh.fields["products"] = "P2";
    changes.add(fresh);
    submitMine();
    EXPECT_EQ(stored("A1").description, "Sixteen wallets");
    EXPECT_EQ(stored("A1").products, (std::vector<data::PackageProduct>{{"P2", 3, false}, {"P1", 1, true}}));
    EXPECT_EQ(stored("A3").products.size(), 1U);
    EXPECT_TRUE(stored("A3").taxable);
    data::Transaction work{studio.database(), data::Transaction::Access::read};
    EXPECT_FALSE(data::PackageRepository{work}.find("A2"));
    EXPECT_EQ(studio.audit().size(), 4U);
}

TEST_P(CatalogueWritingTest, whatSomebodyElseChangedInOtherFieldsStays)
{
    changes.set(recordOf(stored("A1")), "description", "Mine");
    somebodyChanges("A1", [](data::Package& package) { package.group = "Theirs"; });
    submitMine();
    EXPECT_EQ(stored("A1").description, "Mine");
    EXPECT_EQ(stored("A1").group, "Theirs");
}

TEST_P(CatalogueWritingTest, aFieldThatBothChangedIsAConflictAndNothingIsWritten)
{
    changes.set(recordOf(stored("A1")), "description", "Mine");
    changes.set(recordOf(stored("A2")), "description", "Mine, too");
    somebodyChanges("A1", [](data::Package& package) { package.description = "Theirs"; });
    EXPECT_EQ(test::troubleOf([this] { submitMine(); }), Trouble::conflict);
    EXPECT_EQ(stored("A1").description, "Theirs");
    EXPECT_NE(stored("A2").description, "Mine, too");
}

TEST_P(CatalogueWritingTest, whatSomebodyElseRemovedIsAConflictWhereItWasEdited)
{
    changes.set(recordOf(stored("A2")), "description", "Mine");
    {
        data::Transaction work{studio.database()};
        data::PackageRepository{work}.remove("A2");
        work.commit();
    }
    EXPECT_EQ(test::troubleOf([this] { submitMine(); }), Trouble::conflict);
}

TEST_P(CatalogueWritingTest, whatAnOfferSellsIsNotRemovedAndTheOfferIsNamed)
{
    changes.set(recordOf(stored("A2")), "description", "Mine");
    changes.remove(recordOf(stored("A1")));
    EXPECT_THAT(test::sentenceOf([this] { submitMine(); }), testing::HasSubstr("SPRING26"));
    EXPECT_NE(stored("A2").description, "Mine");
}

TEST_P(CatalogueWritingTest, aLineSaysWhatUsesTheRecord)
{
    data::Transaction work{studio.database(), data::Transaction::Access::read};
    const auto ids = packageKind().ids(work, {});
    ASSERT_EQ(ids.size(), 2U);
    const auto lines = packageKind().lines(work, ids);
    EXPECT_EQ(lines[0].record.text("code"), "A1");
    EXPECT_THAT(packageKind().usedPlaces(lines[0].usedBy), testing::ElementsAre("offer:SPRING26"));
    EXPECT_THAT(lines[1].usedBy, testing::IsEmpty());
    const auto products = productKind().lines(work, productKind().ids(work, {}));
    EXPECT_THAT(productKind().usedPlaces(products[0].usedBy), testing::ElementsAre("tsadmin.packages#package:A1", "tsadmin.packages#package:A2"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, CatalogueWritingTest, testing::Values(data::Engine::sqlite, data::Engine::postgresql), test::engineName);

} // namespace packhouse::tsadmin
