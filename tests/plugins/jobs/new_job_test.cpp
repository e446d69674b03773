#include "new_job.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gtest/gtest.h>

namespace packhouse::jobs {

using data::Transaction;
using data::Trouble;
using test::troubleOf;

namespace {

class NewJobTest : public test::DatabaseTest {
protected:
    NewJobTest()
    {
        data::ProductRepository{work}.add(test::aProduct("P810"));
        data::PackageRepository{work}.add(test::aPackage("A1", {"P810"}));
        data::OfferRepository{work}.add(test::anOffer("SPRING26", {{"A1", 1000}}));
    }

    void publish(int times)
    {
        for (int time = 0; time < times; ++time) data::OfferRepository{work}.publish("SPRING26", "Ana", data::now());
    }

    data::UploadSettings uploadOf(const std::string& offer) { return addJob(work, {"St Mary's", "", offer, "", ""}).upload; }

    Transaction work{database};
};

} // namespace

TEST_P(NewJobTest, takesTheNewestVersionUnlessOneIsNamed)
{
    publish(2);
    data::UploadSettings settings;
    chooseOffer(work, "spring26", settings);
    EXPECT_EQ(settings.offerCode, "SPRING26");
    EXPECT_EQ(settings.offerVersion, 2);
    chooseOffer(work, "SPRING26@1", settings);
    EXPECT_EQ(settings.offerVersion, 1);
}

TEST_P(NewJobTest, offerThatWasNeverPublishedGivesNoVersionYet)
{
    EXPECT_EQ(uploadOf("SPRING26").offerVersion, 0);
}

TEST_P(NewJobTest, unknownOfferOrVersionIsRefused)
{
    publish(1);
    data::UploadSettings settings;
    EXPECT_EQ(troubleOf([&] { chooseOffer(work, "AUTUMN", settings); }), Trouble::missing);
    EXPECT_EQ(troubleOf([&] { chooseOffer(work, "SPRING26@2", settings); }), Trouble::missing);
}

TEST_P(NewJobTest, scopeIsThatOfTheDefaultGroupings)
{
    auto season = test::aGrouping(data::GroupingKind::season, "spring26");
    season.isDefault = true;
    data::GroupingRepository{work}.add(season);
    EXPECT_EQ(addJob(work, {"A", "", "", "", ""}).scope, (data::Scope{"spring26", "*", "*"}));
    EXPECT_EQ(addJob(work, {"B", "", "", "*.*.acme", ""}).scope, (data::Scope{"*", "*", "acme"}));
}

TEST_P(NewJobTest, dayThatIsNoneIsRefused)
{
    for (const auto* day : {"14.4.2026", "2026-13-01", "2026-04-14T10:00:00Z", "tomorrow"})
        EXPECT_EQ(troubleOf([&] { addJob(work, {"A", "", "", "", day}); }), Trouble::invalid) << day;
    EXPECT_EQ(addJob(work, {"A", "", "", "", "2026-04-14"}).eventDate, "2026-04-14");
}

TEST_P(NewJobTest, nameThatIsTakenIsAConflict)
{
    addJob(work, {"St Mary's", "", "", "", ""});
    EXPECT_EQ(troubleOf([&] { addJob(work, {"ST MARY'S", "", "", "", ""}); }), Trouble::conflict);
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, NewJobTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace packhouse::jobs
