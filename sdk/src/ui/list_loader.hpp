#pragma once

#include "list_rows.hpp"

#include <deque>
#include <map>
#include <set>

namespace packhouse::ui {

/// Reads ids and rows in the background. [main-thread]; letting go of it cancels what runs.
class ListLoader {
public:
    using Source = std::shared_ptr<const ListSource>;
    ListLoader(sdk::Tasks& tasks, std::string title, Source source);

    /// A newer query cancels the older.
    void readIds(data::ListQuery query);
    bool readingIds() const { return m_readingIds; }

    /// These rows, soon; they come to `onRows`. Of what waits, the newest is read first and the oldest is dropped: nobody looks at it any more.
    void want(std::vector<RowId> rows, std::uint64_t age);
    void wantAnew(RowId row, std::uint64_t age); ///< also if it is being read just now: it changed since

    /// All of these rows in their order, with progress; `done` gets them. One at a time.
    void readAll(const std::string& title, std::vector<RowId> rows, std::function<void(std::vector<ListRow>)> done);
    const Source& source() const { return m_source; }

    std::function<void(IdOrder)> onIds;
    std::function<void(std::vector<ListRow>, std::uint64_t age)> onRows; ///< a row that is gone comes without cells
    std::function<void(const std::string& sentence)> onFailed;

private:
    struct Wanted {
        std::vector<RowId> rows;
        std::uint64_t age = 0;
    };
    void next();
    void start(Wanted wanted);
    sdk::Tasks& m_tasks;
    std::string m_title;
    Source m_source;
    sdk::Task m_ids, m_all;
    bool m_readingIds = false;
    std::deque<Wanted> m_waiting;
    std::map<std::uint64_t, sdk::Task> m_running;
    std::set<RowId> m_underWay, m_again;
    std::uint64_t m_last = 0;
};

/// Rows in the order of `ids`, whatever order the source gave them in; one that is gone is left out, or comes without cells if `withGone`.
std::vector<ListRow> inOrder(const std::vector<RowId>& ids, std::vector<ListRow> rows, bool withGone);

} // namespace packhouse::ui
