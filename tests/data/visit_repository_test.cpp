#include "packhouse/data/visit_repository.hpp"

#include "session.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

#include <thread>

namespace packhouse::data {
namespace {

using test::troubleOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;
using namespace std::chrono_literals;

CartLine aLine(const std::string& package, int quantity, const std::string& image = {})
{
    CartLine line;
    line.subjectKey = "ADAKEY22";
    line.packageCode = package;
    line.quantity = quantity;
    line.imageProofSha256 = image;
    return line;
}

class VisitRepositoryTest : public test::SiteDatabaseTest {
protected:
    VisitRepositoryTest()
    {
        visit.tokenSha256 = "aa";
        visit.subjectKeys = {"BENKEY22", "ADAKEY22"};
        visit.openedAt = instantFromIso("2026-04-14T09:30:00Z");
        visit = visits.add(visit);
    }
    std::vector<CartLine> cart() { return visits.find("aa")->cart; }

    Transaction work{database};
    VisitRepository visits{work};
    Visit visit;
};

TEST_P(VisitRepositoryTest, findsAVisitByItsTokenWithItsChildrenInOrder)
{
    const Visit stored = visits.find("aa").value();
    EXPECT_EQ(stored.id, visit.id);
    EXPECT_THAT(stored.subjectKeys, ElementsAre("BENKEY22", "ADAKEY22"));
    EXPECT_EQ(stored.openedAt, visit.openedAt);
    EXPECT_THAT(stored.cart, IsEmpty());
    EXPECT_FALSE(visits.find("bb"));
}

TEST_P(VisitRepositoryTest, refusesASecondVisitUnderTheSameToken)
{
    EXPECT_EQ(troubleOf([&] { visits.add(visit); }), Trouble::conflict);
}

TEST_P(VisitRepositoryTest, changesChildrenCheckoutAndTime)
{
    visits.addLine(visit.id, aLine("A2", 1));
    visit.subjectKeys = {"ADAKEY22", "EVEKEY22", "BENKEY22"};
    visit.checkout = R"({"city": "Köln"})";
    visit.openedAt += 1h;
    visits.update(visit);
    const Visit stored = visits.find("aa").value();
    EXPECT_EQ(stored.subjectKeys, visit.subjectKeys);
    EXPECT_EQ(stored.checkout, visit.checkout);
    EXPECT_EQ(stored.openedAt, visit.openedAt);
    EXPECT_THAT(stored.cart, SizeIs(1));
    visit.id = {99};
    EXPECT_EQ(troubleOf([&] { visits.update(visit); }), Trouble::missing);
}

TEST_P(VisitRepositoryTest, addsUpQuantitiesOfTheSameChildPackageAndPose)
{
    const CartLine first = visits.addLine(visit.id, aLine("A2", 1));
    const CartLine same = visits.addLine(visit.id, aLine("a2", 2));
    visits.addLine(visit.id, aLine("A2", 1, "pose"));
    visits.addLine(visit.id, aLine("B1", 1));
    EXPECT_EQ(same.id, first.id);
    EXPECT_EQ(same.quantity, 3);
    EXPECT_EQ(same.packageCode, "A2");
    EXPECT_THAT(cart(), SizeIs(3));
}

TEST_P(VisitRepositoryTest, setsAndRemovesQuantitiesOfItsOwnLinesOnly)
{
    const CartLine line = visits.addLine(visit.id, aLine("A2", 1));
    visits.setQuantity(visit.id, line.id, 4);
    EXPECT_EQ(cart().at(0).quantity, 4);
    Visit other = visit;
    other.tokenSha256 = "bb";
    other = visits.add(other);
    EXPECT_EQ(troubleOf([&] { visits.setQuantity(other.id, line.id, 9); }), Trouble::missing);
    visits.setQuantity(other.id, line.id, 0);
    EXPECT_EQ(cart().at(0).quantity, 4);
    visits.setQuantity(visit.id, line.id, 0);
    EXPECT_THAT(cart(), IsEmpty());
}

TEST_P(VisitRepositoryTest, refusesQuantitiesThatAreNone)
{
    EXPECT_EQ(troubleOf([&] { visits.addLine(visit.id, aLine("A2", 0)); }), Trouble::invalid);
    const CartLine line = visits.addLine(visit.id, aLine("A2", 1));
    EXPECT_EQ(troubleOf([&] { visits.setQuantity(visit.id, line.id, -1); }), Trouble::invalid);
}

TEST_P(VisitRepositoryTest, emptiesACart)
{
    visits.addLine(visit.id, aLine("A2", 1));
    visits.addLine(visit.id, aLine("B1", 1));
    visits.emptyCart(visit.id);
    EXPECT_THAT(cart(), IsEmpty());
}

TEST_P(VisitRepositoryTest, addsUpWhatTwoWindowsAddAtTheSameMoment)
{
    work.commit();
    std::vector<std::thread> threads;
    for (int window = 0; window != 6; ++window)
        threads.emplace_back([&] {
            Transaction mine{database};
            VisitRepository{mine}.addLine(visit.id, aLine("A2", 1));
            mine.commit();
        });
    for (std::thread& thread : threads) thread.join();
    Transaction later{database, Transaction::Access::read};
    const auto lines = VisitRepository{later}.find("aa")->cart;
    ASSERT_THAT(lines, SizeIs(1));
    EXPECT_EQ(lines[0].quantity, 6);
}

TEST_P(VisitRepositoryTest, countsFailedKeysOfAnAddressAndForgetsOldOnes)
{
    const Instant noon = instantFromIso("2026-04-14T12:00:00Z");
    visits.noteFailedKey("192.0.2.1", noon - 2h);
    visits.noteFailedKey("192.0.2.1", noon);
    visits.noteFailedKey("192.0.2.2", noon);
    EXPECT_EQ(visits.failedKeys("192.0.2.1", noon - 1h), 1);
    EXPECT_EQ(visits.failedKeys("192.0.2.1", noon - 2h), 2);
    visits.noteFailedKey("192.0.2.3", noon + 30 * 24h);
    EXPECT_EQ(visits.failedKeys("192.0.2.1", noon - 2h), 0);
}

TEST_P(VisitRepositoryTest, knowsStaffByTheirToken)
{
    StaffRepository staff{work};
    staff.add({{}, "Ruth", {"administrator", "photographer"}, "t1"});
    staff.add({{}, "anna", {"fulfilment"}, "t2"});
    EXPECT_EQ(staff.byToken("t1")->name, "Ruth");
    EXPECT_THAT(staff.byToken("t1")->roles, ElementsAre("administrator", "photographer"));
    EXPECT_FALSE(staff.byToken("t3"));
    EXPECT_EQ(staff.all().at(0).name, "anna");
    EXPECT_EQ(troubleOf([&] { staff.add({{}, "RUTH", {}, "t4"}); }), Trouble::conflict);
}

TEST_P(VisitRepositoryTest, keepsSettingsByName)
{
    SettingRepository settings{work};
    EXPECT_FALSE(settings.find("site.tax"));
    settings.set("site.tax", "0.19");
    settings.set("site.tax", "0.20");
    settings.set("site.zone", "");
    settings.set("site_tax", "x");
    EXPECT_EQ(settings.find("site.tax"), "0.20");
    EXPECT_EQ(settings.find("site.zone"), "");
    EXPECT_THAT(settings.names("site."), ElementsAre("site.tax", "site.zone"));
    EXPECT_THAT(settings.names("site_"), ElementsAre("site_tax"));
    EXPECT_THAT(settings.names(""), SizeIs(3));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, VisitRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
