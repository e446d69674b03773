#include "sdk/ui/numbers_source.hpp"

#include <packhouse/data/error.hpp>

#include <algorithm>
#include <numeric>

namespace packhouse::test {

namespace {

enum Column : std::size_t { key, name, klass, sum };

std::string padded(ui::RowId row)
{
    const std::string digits = std::to_string(row);
    return "K" + std::string(7 - std::min<std::size_t>(digits.size(), 7), '0') + digits;
}

bool contains(const std::string& text, const std::string& part)
{
    return std::ranges::search(text, part, {}, [](char letter) { return std::tolower(letter); }, [](char letter) { return std::tolower(letter); }).begin() != text.end();
}

} // namespace

NumbersSource::NumbersSource(std::size_t count) : m_rows(count)
{
    std::iota(m_rows.begin(), m_rows.end(), ui::RowId{1});
}

const std::vector<ui::ListColumn>& NumbersSource::columns() const
{
    static const std::vector<ui::ListColumn> columns{{"key", "Key", 100}, {"name", "Name", 200, ui::ColumnKind::text, true, true, true},
        {"class", "Class", 80, ui::ColumnKind::text, true, true, true}, {"sum", "Sum", 80, ui::ColumnKind::number}};
    return columns;
}

void NumbersSource::setRows(std::vector<ui::RowId> rows)
{
    const std::lock_guard hold{m_mutex};
    m_rows = std::move(rows);
}

void NumbersSource::set(ui::RowId row, const std::string& field, const std::string& text)
{
    const std::lock_guard hold{m_mutex};
    const auto column = static_cast<std::size_t>(std::ranges::find(columns(), field, &ui::ListColumn::field) - columns().begin());
    m_set[{row, column}] = text;
}

std::string NumbersSource::text(ui::RowId row, std::size_t column) const
{
    if (const auto found = m_set.find({row, column}); found != m_set.end()) return found->second;
    switch (column) {
    case key: return padded(row);
    case name: return "Child " + std::to_string(row);
    case klass: return std::to_string(row % 7) + "A";
    default: return std::to_string(row * 7919 % 1000) + ".50";
    }
}

bool NumbersSource::matches(ui::RowId row, const data::Filter& filter) const
{
    const bool words = std::ranges::all_of(filter.words, [&](const std::string& word) { return contains(text(row, key), word) || contains(text(row, name), word); });
    return words && std::ranges::all_of(filter.terms, [&](const data::FilterTerm& term) { return contains(text(row, klass), term.value) != term.negated; });
}

std::vector<ui::RowId> NumbersSource::ids(const data::ListQuery& query, sdk::Progress& progress) const
{
    ++idsRead;
    if (slow != 0) progress.wait(std::chrono::milliseconds{slow});
    if (idsFail) throw data::Error{data::Trouble::unavailable, "The numbers are away. Try again later."};
    const std::lock_guard hold{m_mutex};
    std::vector<ui::RowId> found = m_rows;
    if (!query.filter.empty()) std::erase_if(found, [&](ui::RowId row) { return !matches(row, query.filter); });
    for (auto level = query.sort.rbegin(); level != query.sort.rend(); ++level) {
        const auto column = static_cast<std::size_t>(std::ranges::find(columns(), level->field, &ui::ListColumn::field) - columns().begin());
        std::ranges::stable_sort(found, [&](ui::RowId one, ui::RowId other) {
            return level->descending ? text(other, column) < text(one, column) : text(one, column) < text(other, column);
        });
    }
    return found;
}

std::vector<ui::ListRow> NumbersSource::rows(const std::vector<ui::RowId>& ids, sdk::Progress& progress) const
{
    rowsRead += static_cast<int>(ids.size());
    if (slow != 0) progress.wait(std::chrono::milliseconds{slow});
    if (rowsFail) throw data::Error{data::Trouble::unavailable, "The numbers cannot be read. Try again later."};
    const std::lock_guard hold{m_mutex};
    std::vector<ui::ListRow> rows;
    for (const ui::RowId id : ids) {
        if (m_rows.size() < 100'000 && std::ranges::find(m_rows, id) == m_rows.end()) continue;
        rows.push_back({id, {{text(id, key)}, {text(id, name)}, {text(id, klass)}, {text(id, sum)}}, "number:" + std::to_string(id)});
    }
    return rows;
}

} // namespace packhouse::test
