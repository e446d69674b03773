#pragma once

#include "packhouse/data/list_query.hpp"
#include "queue_view.hpp"

namespace packhouse::fulfill {

/// A sheet as the queue shows it, with the order and the line it belongs to.
struct ShownSheet {
    const QueuedOrder* order = nullptr;
    const data::Sheet* sheet = nullptr;
    const data::OrderItem* item = nullptr; ///< null: order header
    std::string text{};                    ///< all that words of the filter are looked for in, folded
};

/// The queue as read, ready to be filtered at each key stroke. Made on a task thread, never changed.
class QueueIndex {
public:
    explicit QueueIndex(QueueView queue);
    QueueIndex(const QueueIndex&) = delete;
    QueueIndex& operator=(const QueueIndex&) = delete;

    const std::vector<QueuedOrder>& orders() const { return m_queue.orders; }
    const std::vector<ShownSheet>& sheets() const { return m_sheets; } ///< by order and print order
    int count(const std::string& chip) const;
    const ShownSheet* find(std::int64_t sheet) const;

private:
    QueueView m_queue;
    std::vector<ShownSheet> m_sheets;
    std::map<std::string, int> m_counts;
};

/// A chip's id for a sheet: its state, or "held".
std::string chipOf(const data::Sheet& sheet);
std::string customerOf(const data::Order& order); ///< "Hannah Bennett"
std::string packageOf(const ShownSheet& shown);   ///< "PK1"; "–" on headers

/// Words that the filter of the queue knows before a colon.
const std::vector<std::string>& filterFields();
/// Does the filter let this sheet through?
bool lets(const data::Filter& filter, const ShownSheet& shown);

} // namespace packhouse::fulfill
