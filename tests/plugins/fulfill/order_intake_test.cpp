#include "order_intake.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
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
