#include "packhouse/data/shipment_repository.hpp"
#include "session.hpp"

namespace packhouse::data {

void AuditRepository::add(const AuditEntry& entry)
{
    m_session.insert("INSERT INTO audit_entries (happened_at, who, what, object_name, detail) VALUES (:at, :who, :what, :object, :detail)"_sql,
                     {{"at", entry.at}, {"who", entry.who}, {"what", entry.what}, {"object", entry.object}, {"detail", entry.detail}});
}

std::vector<AuditEntry> AuditRepository::newest(int limit)
{
    return m_session.query("SELECT * FROM audit_entries ORDER BY id DESC {limit:most}"_sql, {{"most", limit}}, [](const Row& row) {
        return AuditEntry{row.id<AuditEntry>("id"), row.instant("happened_at"), row.text("who"), row.text("what"), row.text("object_name"), row.text("detail")};
    });
}

} // namespace packhouse::data
