#include "packhouse/data/settled_repository.hpp"

#include "session.hpp"

namespace packhouse::data {
namespace {

Settled read(const Row& row)
{
    return {row.text("kind"), row.text("item"), row.text("title"), row.text("outcome"), row.text("settled_by"), row.instant("settled_at")};
}

} // namespace

void SettledRepository::add(const Settled& settled)
{
    m_session.insert("INSERT INTO settled_items (kind, item, title, outcome, settled_by, settled_at) VALUES (:kind, :item, :title, :outcome, :by, :at)"_sql,
                     {{"kind", settled.kind}, {"item", settled.item}, {"title", settled.title}, {"outcome", settled.outcome}, {"by", settled.by}, {"at", settled.at}});
}

std::vector<Settled> SettledRepository::since(Instant at)
{
    return m_session.query("SELECT * FROM settled_items WHERE settled_at >= :at ORDER BY settled_at DESC, id DESC"_sql, {{"at", at}}, read);
}

void SettledRepository::forget(Instant before)
{
    m_session.execute("DELETE FROM settled_items WHERE settled_at < :before"_sql, {{"before", before}});
}

} // namespace packhouse::data
