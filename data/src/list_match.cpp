#include "list_match.hpp"

#include "list_conditions.hpp"
#include "typed_values.hpp"

#include <algorithm>

namespace packhouse::data {
namespace {

bool containsWords(const std::string& text, const std::string& value)
{
    const auto words = splitAtBlanks(value);
    return std::all_of(words.begin(), words.end(), [&](const std::string& word) { return text.find(word) != std::string::npos; });
}

bool textHolds(const std::string& text, const FilterTerm& term)
{
    const std::string folded = searchFold(text), value = searchFold(term.value);
    if (term.relation == Relation::has) return containsWords(folded, value);
    return detail::holds(term.relation, folded.compare(value));
}

bool numberHolds(std::int64_t number, const FilterTerm& term)
{
    const auto value = typedNumber(term.value, 0);
    return value && detail::holds(term.relation, number < *value ? -1 : number > *value);
}

bool anyHas(const ListCells& cells, const std::string& folded)
{
    return std::any_of(cells.begin(), cells.end(), [&](const auto& cell) { return searchFold(cell.second.text).find(folded) != std::string::npos; });
}

bool holds(const ListCells& cells, const FilterTerm& term)
{
    if (term.field.empty()) return anyHas(cells, searchFold(term.value));
    const auto cell = cells.find(term.field);
    if (cell == cells.end()) return false;
    return cell->second.number ? numberHolds(*cell->second.number, term) : textHolds(cell->second.text, term);
}

int compared(const ListCell& one, const ListCell& other)
{
    if (one.number && other.number) return *one.number < *other.number ? -1 : *one.number > *other.number;
    return searchFold(one.text).compare(searchFold(other.text));
}

bool isBefore(const ListRow& one, const ListRow& other, const std::vector<SortLevel>& levels)
{
    for (const SortLevel& level : levels) {
        const auto left = one.cells.find(level.field), right = other.cells.find(level.field);
        if (left == one.cells.end() || right == other.cells.end()) continue;
        const int difference = compared(left->second, right->second);
        if (difference != 0) return (difference < 0) != level.descending;
    }
    return one.id < other.id;
}

bool sortsAnything(const std::vector<ListRow>& rows, const std::vector<SortLevel>& levels)
{
    return !rows.empty() && std::any_of(levels.begin(), levels.end(), [&](const SortLevel& level) { return rows.front().cells.contains(level.field); });
}

} // namespace

bool matches(const ListCells& cells, const Filter& filter)
{
    return std::all_of(filter.words.begin(), filter.words.end(), [&](const std::string& word) { return anyHas(cells, word); }) &&
           std::all_of(filter.terms.begin(), filter.terms.end(), [&](const FilterTerm& term) { return holds(cells, term) != term.negated; });
}

std::vector<std::int64_t> matchingIds(std::vector<ListRow> rows, const ListQuery& query)
{
    std::erase_if(rows, [&](const ListRow& row) { return !matches(row.cells, query.filter); });
    if (sortsAnything(rows, query.sort))
        std::sort(rows.begin(), rows.end(), [&](const ListRow& one, const ListRow& other) { return isBefore(one, other, query.sort); });
    std::vector<std::int64_t> ids;
    for (const ListRow& row : rows) ids.push_back(row.id);
    return ids;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const std::string& text : texts) all.append(all.empty() ? "" : ", ").append(text);
    return all;
}

} // namespace packhouse::data
