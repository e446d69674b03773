#include "order_facts.hpp"

#include "print_host.hpp"
#include "print_run.hpp"
#include "queue_view.hpp"
#include "scans.hpp"
#include "sheet_acts.hpp"
#include "shipping.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace packhouse::test {
namespace {

using namespace packhouse::data;
using fulfill::PrintRun;
using fulfill::readOrder;
using Stand = fulfill::LifeStep::Stand;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;

class OrderFactsTest : public DatabaseTest {
protected:
    Order order = aQueuedOrder(database);
    PrintHost host{database, "PRINT-1"};

    std::vector<Sheet> sheets()
    {
        Transaction work{database, Transaction::Access::read};
        return SheetRepository{work}.ofOrder(order.id);
    }
    fulfill::LifeStep step(std::size_t at) { return fulfill::lifeOf(*readOrder(database, order.key)).at(at); }
};

TEST_P(OrderFactsTest, theLifeOfAnOrderFollowsItsSheets)
{
    EXPECT_EQ(step(3).stand, Stand::now);
    EXPECT_EQ(step(3).detail, "0 of 4 printed");
    EXPECT_EQ(step(4).stand, Stand::ahead);
    PrintRun{host}.print({});
    EXPECT_EQ(step(3).stand, Stand::done);
    EXPECT_EQ(step(4).stand, Stand::now);
    EXPECT_EQ(step(4).detail, "4 sheets are ready");
    fulfill::ship(host, {order.key, "Parcel", "UPS", "1Z999"});
    EXPECT_EQ(step(4).stand, Stand::done);
    EXPECT_EQ(step(5).stand, Stand::done);
}

TEST_P(OrderFactsTest, whatHappenedToSeveralSheetsAlikeIsOneLine)
{
    PrintRun{host}.print({});
    fulfill::ship(host, {order.key, "Parcel", "UPS", "1Z999"});
    const auto lines = fulfill::historyOf(*readOrder(database, order.key));
    EXPECT_THAT(lines, Contains(Field(&fulfill::HistoryLine::text, HasSubstr("4 sheets printed"))));
    EXPECT_THAT(lines, Contains(Field(&fulfill::HistoryLine::text, HasSubstr("UPS 1Z999"))));
    EXPECT_EQ(lines.back().text, "Placed by the customer");
    EXPECT_LT(lines.size(), 8u);
}

TEST_P(OrderFactsTest, onlyTheNamedSheetsArePrinted)
{
    const auto all = sheets();
    fulfill::hold(host, all[3].id, true);
    const auto result = PrintRun{host}.print({.sheets = {all[2].id, all[3].id}});
    ASSERT_EQ(result.sheets.size(), 1u) << "a held one is left out";
    EXPECT_EQ(result.sheets[0].sheet.id, all[2].id);
    EXPECT_EQ(sheets()[0].state, SheetState::queued);
}

TEST_P(OrderFactsTest, anOrderThatIsNotHereIsNone)
{
    EXPECT_FALSE(readOrder(database, "AAAAAAAA"));
}

TEST_P(OrderFactsTest, theQueueHoldsOldOrdersWithOpenSheetsBesideTheNewest)
{
    EXPECT_EQ(fulfill::readQueue(database, 0).orders.size(), 1u) << "none is among the newest, but this one has sheets to print";
    PrintRun{host}.print({});
    EXPECT_TRUE(fulfill::readQueue(database, 0).orders.empty());
    EXPECT_EQ(fulfill::readQueue(database).counts()[SheetState::printed], 4);
}

TEST_P(OrderFactsTest, aScanOfAHeaderOrASheetIsAPlace)
{
    const auto number = std::to_string(sheets()[2].id.value);
    EXPECT_EQ(fulfill::placeOfScan(host, "7KQX4MWD"), "order:7KQX4MWD");
    EXPECT_EQ(fulfill::placeOfScan(host, number), "fulfill.queue#sheet:" + number);
    EXPECT_EQ(fulfill::placeOfScan(host, "99999999999"), "");
    EXPECT_EQ(fulfill::placeOfScan(host, "/%K98M2M8W5"), "");
    EXPECT_EQ(fulfill::placeOfScan(host, "Grüße"), "");
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, OrderFactsTest, testing::ValuesIn(testDatabases()), engineName);

} // namespace
} // namespace packhouse::test
