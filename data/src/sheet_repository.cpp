#include "packhouse/data/sheet_repository.hpp"

#include "packhouse/data/text.hpp"
#include "sheet_rows.hpp"

namespace packhouse::data {
namespace {

void refuseSecondRun(Session& session, Id<Order> order)
{
    if (session.count("SELECT COUNT(*) AS n FROM sheets WHERE order_id = :order"_sql, {{"order", order}}))
        throw Error{Trouble::conflict, _("The sheets of this order are in the queue already. Reprint them from there.")};
}

} // namespace

void SheetRepository::add(std::vector<Sheet>& sheets)
{
    if (sheets.empty()) return;
    const Id<Order> order = sheets.front().order;
    refuseSecondRun(m_session, order);
    std::vector<Parameters> rows;
    for (Sheet& sheet : sheets) {
        sheet.state = SheetState::queued;
        rows.push_back(sheetParameters(sheet));
    }
    const Sql insert = "INSERT INTO sheets (order_id, item_id, kind, position, product_code, description, template_key, printer, subject_key, subject_name, "
                       "image_proof_sha256, state, held, station, lease_until, print_job, file_sha256, reason) "
                       "VALUES (:order_id, :item_id, :kind, :position, :product_code, :description, :template_key, :printer, :subject_key, :subject_name, "
                       ":image_proof_sha256, :state, :held, :station, :lease_until, :print_job, :file_sha256, :reason)"_sql;
    m_session.insertMany(insert, rows, _("The sheets of this order are in the queue already. Reprint them from there."));
    std::map<int, Id<Sheet>> ids;
    m_session.query("SELECT id, position FROM sheets WHERE order_id = :order"_sql, {{"order", order}},
                    [&](const Row& row) { return ids.emplace(row.number("position"), row.id<Sheet>("id")).second; });
    for (Sheet& sheet : sheets) sheet.id = ids.at(sheet.position);
}

std::optional<Sheet> SheetRepository::find(Id<Sheet> id)
{
    return m_session.one("SELECT * FROM sheets WHERE id = :id"_sql, {{"id", id}}, readSheet);
}

std::vector<Sheet> SheetRepository::ofOrder(Id<Order> order)
{
    return m_session.query("SELECT * FROM sheets WHERE order_id = :order ORDER BY position"_sql, {{"order", order}}, readSheet);
}

std::vector<Sheet> SheetRepository::inState(SheetState state, int limit)
{
    return m_session.query("SELECT * FROM sheets WHERE state = :state ORDER BY id {limit:most}"_sql, {{"state", wordOf(state)}, {"most", limit}}, readSheet);
}

std::map<SheetState, int> SheetRepository::counts()
{
    std::map<SheetState, int> counts;
    m_session.query("SELECT state, COUNT(*) AS n FROM sheets GROUP BY state"_sql, {},
                    [&](const Row& row) { return counts.emplace(sheetStateOf(row.text("state")), row.number("n")).second; });
    return counts;
}

std::vector<SheetEvent> SheetRepository::history(Id<Sheet> sheet)
{
    return m_session.query("SELECT * FROM sheet_events WHERE sheet_id = :sheet ORDER BY id"_sql, {{"sheet", sheet}}, [](const Row& row) {
        return SheetEvent{row.id<SheetEvent>("id"),
                          row.id<Sheet>("sheet_id"),
                          sheetStateOf(row.text("from_state")),
                          sheetStateOf(row.text("to_state")),
                          row.text("station"),
                          row.text("done_by"),
                          row.text("detail"),
                          row.instant("happened_at")};
    });
}

} // namespace packhouse::data
