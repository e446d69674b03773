#pragma once

#include "packhouse/data/list_query.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace packhouse::data {

/// One cell of a short list that is filtered and sorted in memory.
struct ListCell {
    ListCell(std::string content) : text{std::move(content)} {}
    ListCell(std::int64_t content) : text{std::to_string(content)}, number{content} {}
    std::string text;
    std::optional<std::int64_t> number;
};

using ListCells = std::map<std::string, ListCell, std::less<>>; ///< by field

struct ListRow {
    std::int64_t id = 0;
    ListCells cells;
};

bool matches(const ListCells& cells, const Filter& filter);

/// The ids of the rows that match, in the order of the query; without one, in that of `rows`.
std::vector<std::int64_t> matchingIds(std::vector<ListRow> rows, const ListQuery& query);

/// "a, b"
std::string joined(const std::vector<std::string>& texts);

} // namespace packhouse::data
