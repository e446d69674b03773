#include "sheet_rows.hpp"

namespace packhouse::data {

Sheet readSheet(const Row& row)
{
    Sheet sheet;
    sheet.id = row.id<Sheet>("id");
    sheet.order = row.id<Order>("order_id");
    sheet.item = row.get<std::optional<Id<OrderItem>>>("item_id");
    sheet.kind = row.get<SheetKind>("kind");
    sheet.position = row.number("position");
    sheet.productCode = row.text("product_code");
    sheet.description = row.text("description");
    sheet.templateKey = row.text("template_key");
    sheet.printer = row.text("printer");
    sheet.subjectKey = row.text("subject_key");
    sheet.subjectName = row.text("subject_name");
    sheet.imageProofSha256 = row.text("image_proof_sha256");
    sheet.state = sheetStateOf(row.text("state"));
    sheet.held = row.flag("held");
    sheet.station = row.text("station");
    sheet.leaseUntil = row.get<std::optional<Instant>>("lease_until");
    sheet.printJob = row.text("print_job");
    sheet.fileSha256 = row.text("file_sha256");
    sheet.reason = row.text("reason");
    return sheet;
}

Parameters sheetParameters(const Sheet& sheet)
{
    return {{"id", sheet.id},
            {"order_id", sheet.order},
            {"item_id", sheet.item},
            {"kind", sheet.kind},
            {"position", sheet.position},
            {"product_code", sheet.productCode},
            {"description", sheet.description},
            {"template_key", sheet.templateKey},
            {"printer", sheet.printer},
            {"subject_key", sheet.subjectKey},
            {"subject_name", sheet.subjectName},
            {"image_proof_sha256", sheet.imageProofSha256},
            {"state", wordOf(sheet.state)},
            {"held", sheet.held},
            {"station", sheet.station},
            {"lease_until", sheet.leaseUntil},
            {"print_job", sheet.printJob},
            {"file_sha256", sheet.fileSha256},
            {"reason", sheet.reason}};
}

void writeEvents(Session& session, const std::vector<SheetEvent>& events)
{
    std::vector<Parameters> rows;
    for (const SheetEvent& event : events)
        rows.push_back({{"sheet", event.sheet},
                        {"from_state", wordOf(event.from)},
                        {"to_state", wordOf(event.to)},
                        {"station", event.station},
                        {"by", event.by},
                        {"detail", event.detail},
                        {"at", event.at}});
    session.insertMany("INSERT INTO sheet_events (sheet_id, from_state, to_state, station, done_by, detail, happened_at) "
                       "VALUES (:sheet, :from_state, :to_state, :station, :by, :detail, :at)"_sql,
                       rows);
}

} // namespace packhouse::data
