#include "order_records.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/shipment_repository.hpp"
#include "support/records.hpp"
#include "support/test_databases.hpp"
#include "support/trouble.hpp"

#include <gmock/gmock.h>

namespace packhouse::data {
namespace {

using test::troubleOf;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ShipmentRepositoryTest : public test::DatabaseTest {
protected:
    Shipment aShipment(const std::string& reference) const
    {
        Shipment shipment;
        shipment.reference = reference;
        shipment.order = order.id;
        shipment.method = "parcel";
        shipment.carrier = "DHL";
        shipment.trackingNumber = "00340";
        shipment.sheets = {{3}, {5}};
        shipment.shippedAt = instantFromIso("2026-04-20T12:00:00Z");
        return shipment;
    }
    Transaction work{database};
    Order order = OrderRepository{work}.add(test::aPaidOrder(JobRepository{work}.add(test::aJob("Oakwood")).id));
    ShipmentRepository shipments{work};
};

TEST_P(ShipmentRepositoryTest, keepsAShipmentWithItsSheets)
{
    shipments.add(aShipment("R1"));
    const auto stored = shipments.ofOrder(order.id);
    ASSERT_THAT(stored, SizeIs(1));
    EXPECT_EQ(stored[0].trackingNumber, "00340");
    EXPECT_EQ(stored[0].shippedAt, instantFromIso("2026-04-20T12:00:00Z"));
    EXPECT_THAT(stored[0].sheets, ElementsAre(Id<Sheet>{3}, Id<Sheet>{5}));
    EXPECT_FALSE(stored[0].toldSite);
}

TEST_P(ShipmentRepositoryTest, takesTheSameReferenceOnce)
{
    const Shipment first = shipments.add(aShipment("R1"));
    Shipment again = aShipment("R1");
    again.carrier = "UPS";
    again = shipments.add(again);
    EXPECT_EQ(again.id, first.id);
    EXPECT_EQ(again.carrier, "DHL");
    EXPECT_THAT(again.sheets, SizeIs(2));
    EXPECT_THAT(shipments.ofOrder(order.id), SizeIs(1));
}

TEST_P(ShipmentRepositoryTest, refusesTheReferenceOfAnotherOrdersShipment)
{
    shipments.add(aShipment("R1"));
    Shipment other = aShipment("R1");
    other.order = OrderRepository{work}.add(test::aPaidOrder(order.job)).id;
    EXPECT_EQ(troubleOf([&] { shipments.add(other); }), Trouble::conflict);
}

TEST_P(ShipmentRepositoryTest, remembersWhatTheSiteWasTold)
{
    Shipment first = shipments.add(aShipment("R1"));
    shipments.add(aShipment("R2"));
    EXPECT_THAT(shipments.notTold(), SizeIs(2));
    EXPECT_THAT(shipments.notTold(1), SizeIs(1));
    first.toldSite = first.shippedAt;
    shipments.update(first);
    const auto left = shipments.notTold();
    ASSERT_THAT(left, SizeIs(1));
    EXPECT_EQ(left[0].reference, "R2");
    EXPECT_EQ(shipments.ofOrder(order.id)[0].toldSite, first.shippedAt);
    EXPECT_THAT(shipments.ofOrder(order.id)[0].sheets, SizeIs(2));
}

TEST_P(ShipmentRepositoryTest, changesNoShipmentThatIsNotThere)
{
    EXPECT_EQ(troubleOf([&] { shipments.update(aShipment("R9")); }), Trouble::missing);
    EXPECT_THAT(shipments.ofOrder({99}), IsEmpty());
}

TEST_P(ShipmentRepositoryTest, keepsTheAuditNewestFirst)
{
    AuditRepository audit{work};
    audit.add({{}, instantFromIso("2026-04-20"), "Ruth", "order.shipped", "7KQ4MWD9", "00340"});
    audit.add({{}, instantFromIso("2026-04-19"), "Max", "offer.published", "SPRING", ""});
    const auto entries = audit.newest(5);
    ASSERT_THAT(entries, SizeIs(2));
    EXPECT_EQ(entries[0].who, "Max");
    EXPECT_EQ(entries[1].object, "7KQ4MWD9");
    EXPECT_EQ(entries[1].at, instantFromIso("2026-04-20"));
    EXPECT_THAT(audit.newest(1), SizeIs(1));
}

INSTANTIATE_TEST_SUITE_P(everyDatabase, ShipmentRepositoryTest, testing::ValuesIn(test::testDatabases()), test::engineName);

} // namespace
} // namespace packhouse::data
