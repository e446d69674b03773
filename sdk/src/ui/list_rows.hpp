#pragma once

#include "packhouse/sdk/native/ui/list.hpp"

#include <list>
#include <unordered_map>

namespace packhouse::ui {

/// The ids of a list in its order, and where each stands. Made in a task: a million take a tenth of a second.
class IdOrder {
public:
    IdOrder() = default;
    explicit IdOrder(std::vector<RowId> ids);
    std::size_t size() const { return m_ids.size(); }
    RowId at(std::size_t place) const { return m_ids.at(place); }
    std::optional<std::size_t> place(RowId row) const;
    const std::vector<RowId>& ids() const { return m_ids; }

private:
    std::vector<RowId> m_ids;
    std::vector<std::uint32_t> m_byId; ///< places, sorted by their ids
};

/// The rows that were read lately; those not used for long go.
class RowCache {
public:
    explicit RowCache(std::size_t room) : m_room{room} {}
    const ListRow* find(RowId row);    ///< null: not read, or gone again
    bool fresh(RowId row) const;       ///< there, and not outdated
    bool put(ListRow row, std::uint64_t age); ///< true: other than before
    void outdate() { ++m_age; }        ///< all are still shown, but to be read again
    void outdate(RowId row);
    std::uint64_t age() const { return m_age; } ///< for what is read from now on

private:
    struct Entry {
        ListRow row;
        std::uint64_t age = 0;
    };
    std::list<Entry> m_entries; ///< used last, first
    std::unordered_map<RowId, std::list<Entry>::iterator> m_places;
    std::size_t m_room;
    std::uint64_t m_age = 1;
};

} // namespace packhouse::ui
