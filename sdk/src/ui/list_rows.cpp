#include "list_rows.hpp"

#include <algorithm>
#include <numeric>

namespace packhouse::ui {

namespace {

bool same(const Cell& one, const Cell& other)
{
    return one.text == other.text && one.icon == other.icon && one.tone == other.tone && one.strong == other.strong && one.marked == other.marked
        && one.editable == other.editable;
}

bool same(const ListRow& one, const ListRow& other)
{
    return one.place == other.place && std::ranges::equal(one.cells, other.cells, [](const Cell& left, const Cell& right) { return same(left, right); });
}

} // namespace

IdOrder::IdOrder(std::vector<RowId> ids) : m_ids{std::move(ids)}, m_byId(m_ids.size())
{
    std::iota(m_byId.begin(), m_byId.end(), 0U);
    std::ranges::sort(m_byId, {}, [this](std::uint32_t place) { return m_ids[place]; });
}

std::optional<std::size_t> IdOrder::place(RowId row) const
{
    const auto found = std::ranges::lower_bound(m_byId, row, {}, [this](std::uint32_t place) { return m_ids[place]; });
    return found != m_byId.end() && m_ids[*found] == row ? std::optional<std::size_t>{*found} : std::nullopt;
}

const ListRow* RowCache::find(RowId row)
{
    const auto found = m_places.find(row);
    if (found == m_places.end()) return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return &found->second->row;
}

bool RowCache::fresh(RowId row) const
{
    const auto found = m_places.find(row);
    return found != m_places.end() && found->second->age == m_age;
}

bool RowCache::put(ListRow row, std::uint64_t age)
{
    if (const auto found = m_places.find(row.id); found != m_places.end()) {
        Entry& entry = *found->second;
        if (age < entry.age) return false;
        const bool other = !same(entry.row, row);
        entry = {std::move(row), age};
        return other;
    }
    m_entries.push_front({std::move(row), age});
    m_places[m_entries.front().row.id] = m_entries.begin();
    if (m_entries.size() > m_room) {
        m_places.erase(m_entries.back().row.id);
        m_entries.pop_back();
    }
    return true;
}

void RowCache::outdate(RowId row)
{
    if (const auto found = m_places.find(row); found != m_places.end()) found->second->age = 0;
}

} // namespace packhouse::ui
