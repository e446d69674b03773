#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/text.hpp"
#include "session.hpp"
#include "words.hpp"

namespace packhouse::data {
namespace {

/// States of an order that was paid and of which something is left to produce or to look at: an order marked once more may be far on.
std::vector<std::string> downloadable()
{
    using enum OrderState;
    std::vector<std::string> states;
    for (const OrderState state : {paid, downloaded, inProduction, partlyShipped, shipped, complete, partlyRefunded}) states.emplace_back(toWord(state));
    return states;
}

std::int64_t idOf(Session& session, const std::string& key)
{
    const auto id = session.one("SELECT id FROM orders WHERE order_key = :key"_sql, {{"key", key}}, [](const Row& row) { return row.integer("id"); });
    if (!id) throw Error{Trouble::missing, format(_("There is no order {} here. Check the key."), key)};
    return *id;
}

} // namespace

std::vector<std::string> OrderRepository::keysForDownload(int limit)
{
    const Sql waiting = "SELECT orders.order_key FROM orders WHERE orders.state IN (:states) "
                        "AND NOT EXISTS (SELECT 1 FROM order_downloads WHERE order_downloads.order_id = orders.id) ORDER BY orders.id {limit:most}"_sql;
    return m_session.query(waiting, {{"states", downloadable()}, {"most", limit}}, [](const Row& row) { return row.text("order_key"); });
}

bool OrderRepository::acknowledgeDownload(const std::string& key, Instant at)
{
    return m_session.insertOnce("INSERT INTO order_downloads (order_id, acknowledged_at) VALUES (:order, :at)"_sql, {{"order", idOf(m_session, key)}, {"at", at}});
}

void OrderRepository::markForDownload(const std::string& key)
{
    m_session.execute("DELETE FROM order_downloads WHERE order_id = :order"_sql, {{"order", idOf(m_session, key)}});
}

} // namespace packhouse::data
