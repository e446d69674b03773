#include "order_intake.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/data/shipment_repository.hpp"
#include "print_host.hpp"
#include "support/records.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::test {
namespace {

using namespace packhouse::data;
using fulfill::takeIn;

class OrderIntakeTest : public DatabaseTest {
protected:
    Order stored = aQueuedOrder(database);
    OrderDownload again()
    {
        Transaction work{database, Transaction::Access::read};
        OrderDownload download{.order = *OrderRepository{work}.find(stored.key)};
        download.jobKey = "ANYTHING";
        return download;
    }
    std::string jobKey()
    {
        Transaction work{database, Transaction::Access::read};
        return JobRepository{work}.find(stored.job)->key;
    }
    std::size_t sheetCount()
    {
        Transaction work{database, Transaction::Access::read};
        return SheetRepository{work}.ofOrder(stored.id).size();
    }
};

TEST_P(OrderIntakeTest, theSameOrderAgainChangesNothing)
{
    const auto intake = takeIn(database, again(), "Ana", now());
    EXPECT_FALSE(intake.isNew);
    EXPECT_EQ(intake.sheets, 4);
    EXPECT_EQ(sheetCount(), 4u);
}

TEST_P(OrderIntakeTest, theSameOrderWithAMendedAddressIsBroughtUpToDate)
{
    auto download = again();
    download.order.deliveryAddress.line1 = "12 Lakeside Road";
    download.order.customer.phone = "555 0100";
    EXPECT_FALSE(takeIn(database, download, "Ana", now()).isNew);
    const auto kept = again().order;
    EXPECT_EQ(kept.deliveryAddress.line1, "12 Lakeside Road");
    EXPECT_EQ(kept.customer.phone, "555 0100");
    EXPECT_EQ(sheetCount(), 4u);
}

TEST_P(OrderIntakeTest, aLineThatCannotBeResolvedIsToldAndWrittenDownAndStopsOnlyItself)
{
    auto download = again();
    download.order.key = "N956VHYR";
    download.jobKey = jobKey();
    download.order.items.push_back(download.order.items[0]);
    download.order.items[1].position = 2;
    download.order.items[1].packageCode = "NOSUCH";
    const auto intake = takeIn(database, download, "Ana", now());
    EXPECT_EQ(intake.sheets, 4);
    ASSERT_EQ(intake.problems.size(), 1u);
    EXPECT_THAT(intake.problems[0], testing::HasSubstr("NOSUCH"));
    Transaction work{database, Transaction::Access::read};
    EXPECT_THAT(AuditRepository{work}.newest(1)[0].detail, testing::HasSubstr("NOSUCH"));
}

TEST_P(OrderIntakeTest, theSameOrderWithAnotherTotalIsRefused)
{
    auto download = again();
    download.order.money.total += euros(1);
    EXPECT_EQ(troubleOf([&] { takeIn(database, download, "Ana", now()); }), Trouble::conflict);
}

TEST_P(OrderIntakeTest, anOrderOfAJobThatIsNotHereStaysOnTheSite)
{
    auto download = again();
    download.order.key = "N956VHYR";
    EXPECT_EQ(troubleOf([&] { takeIn(database, download, "Ana", now()); }), Trouble::missing);
    Transaction work{database, Transaction::Access::read};
    EXPECT_FALSE(OrderRepository{work}.find("N956VHYR"));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, OrderIntakeTest, testing::ValuesIn(testDatabases()), engineName);

} // namespace
} // namespace packhouse::test
