#include "packhouse/data/shipment_repository.hpp"

#include "packhouse/data/text.hpp"
#include "session.hpp"

namespace packhouse::data {
namespace {

Parameters parametersOf(const Shipment& shipment)
{
    return {{"id", shipment.id},
            {"reference", shipment.reference},
            {"order", shipment.order},
            {"method", shipment.method},
            {"carrier", shipment.carrier},
            {"tracking_number", shipment.trackingNumber},
            {"shipped_at", shipment.shippedAt},
            {"told_site_at", shipment.toldSite}};
}

Shipment read(const Row& row)
{
    Shipment shipment;
    shipment.id = row.id<Shipment>("id");
    shipment.reference = row.text("reference");
    shipment.order = row.id<Order>("order_id");
    shipment.method = row.text("method");
    shipment.carrier = row.text("carrier");
    shipment.trackingNumber = row.text("tracking_number");
    shipment.shippedAt = row.instant("shipped_at");
    shipment.toldSite = row.get<std::optional<Instant>>("told_site_at");
    return shipment;
}

void loadSheets(Session& session, std::vector<Shipment>& shipments)
{
    for (Shipment& shipment : shipments)
        shipment.sheets = session.query("SELECT sheet_id FROM shipment_sheets WHERE shipment_id = :shipment ORDER BY sheet_id"_sql, {{"shipment", shipment.id}},
                                        [](const Row& row) { return row.id<Sheet>("sheet_id"); });
}

Shipment stored(Session& session, const std::string& reference)
{
    std::vector<Shipment> found = session.query("SELECT * FROM shipments WHERE reference = :reference"_sql, {{"reference", reference}}, read);
    loadSheets(session, found);
    return found.at(0);
}

} // namespace

Shipment ShipmentRepository::add(Shipment shipment)
{
    const Sql insert = "INSERT INTO shipments (reference, order_id, method, carrier, tracking_number, shipped_at, told_site_at) "
                       "VALUES (:reference, :order, :method, :carrier, :tracking_number, :shipped_at, :told_site_at)"_sql;
    const bool isNew = m_session.insertOnce(insert, parametersOf(shipment));
    const Shipment there = stored(m_session, shipment.reference);
    if (!isNew && there.order != shipment.order)
        throw Error{Trouble::conflict, format(_("The shipment {} belongs to another order. Give this one a reference of its own."), shipment.reference)};
    if (!isNew) return there;
    shipment.id = there.id;
    std::vector<Parameters> rows;
    for (const Id<Sheet> sheet : shipment.sheets) rows.push_back({{"shipment", shipment.id}, {"sheet", sheet}});
    m_session.insertMany("INSERT INTO shipment_sheets (shipment_id, sheet_id) VALUES (:shipment, :sheet)"_sql, rows);
    return shipment;
}

void ShipmentRepository::update(const Shipment& shipment)
{
    const Sql update = "UPDATE shipments SET method = :method, carrier = :carrier, tracking_number = :tracking_number, shipped_at = :shipped_at, "
                       "told_site_at = :told_site_at WHERE id = :id"_sql;
    if (!m_session.execute(update, parametersOf(shipment)))
        throw Error{Trouble::missing, format(_("The shipment {} that was to be changed is not stored here. Read the order again."), shipment.reference)};
}

std::vector<Shipment> ShipmentRepository::ofOrder(Id<Order> order)
{
    std::vector<Shipment> shipments = m_session.query("SELECT * FROM shipments WHERE order_id = :order ORDER BY id"_sql, {{"order", order}}, read);
    loadSheets(m_session, shipments);
    return shipments;
}

std::vector<Shipment> ShipmentRepository::notTold(int limit)
{
    std::vector<Shipment> shipments = m_session.query("SELECT * FROM shipments WHERE told_site_at IS NULL ORDER BY id {limit:most}"_sql, {{"most", limit}}, read);
    loadSheets(m_session, shipments);
    return shipments;
}

} // namespace packhouse::data
