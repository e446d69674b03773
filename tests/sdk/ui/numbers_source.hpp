#pragma once

#include <packhouse/sdk/native/ui/list.hpp>

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>

namespace packhouse::test {

/// Any number of rows made up of their ids, in memory: key ("K000012"), name, class, sum. Finds words and `class:`, sorts by any field, keeps what is
/// edited, and fails or is slow when asked to.
class NumbersSource : public ui::ListSource {
public:
    explicit NumbersSource(std::size_t count);

    const std::vector<ui::ListColumn>& columns() const override;
    std::vector<ui::RowId> ids(const data::ListQuery& query, sdk::Progress& progress) const override;
    std::vector<ui::ListRow> rows(const std::vector<ui::RowId>& ids, sdk::Progress& progress) const override;

    void setRows(std::vector<ui::RowId> rows);
    void set(ui::RowId row, const std::string& field, const std::string& text); ///< kept by the source
    std::string text(ui::RowId row, std::size_t column) const;

    std::atomic<bool> idsFail = false, rowsFail = false;
    std::atomic<int> slow = 0; ///< milliseconds that each answer takes
    mutable std::atomic<int> rowsRead = 0, idsRead = 0;

private:
    bool matches(ui::RowId row, const data::Filter& filter) const;
    mutable std::mutex m_mutex;
    std::vector<ui::RowId> m_rows;
    std::map<std::pair<ui::RowId, std::size_t>, std::string> m_set;
};

} // namespace packhouse::test
