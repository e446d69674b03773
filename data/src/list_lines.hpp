#pragma once

#include "selection.hpp"

#include "packhouse/data/list_query.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>

namespace packhouse::data {

/// The columns that a field sorts by.
using Sortings = std::map<std::string, std::vector<Sql>, std::less<>>;

/// Orders the selection by the first three levels that are fields; false if there is none.
inline bool sortBy(Selection& selection, const std::vector<SortLevel>& levels, const Sortings& sortings)
{
    constexpr std::size_t deepest = 3;
    std::vector<std::string> used;
    for (const SortLevel& level : levels) {
        const auto found = sortings.find(level.field);
        if (found == sortings.end() || used.size() == deepest || std::find(used.begin(), used.end(), level.field) != used.end()) continue;
        used.push_back(level.field);
        for (const Sql& column : found->second) selection.orderBy(column, level.descending);
    }
    return !used.empty();
}

/// Those of `all` that have `ids`, in their order; those that are gone are left out.
template <typename Line, typename IdOf>
std::vector<Line> linesOf(std::span<const std::int64_t> ids, std::vector<Line> all, IdOf&& idOf)
{
    std::unordered_map<std::int64_t, Line*> byId;
    for (Line& line : all) byId.emplace(idOf(line), &line);
    std::vector<Line> lines;
    for (const std::int64_t id : ids)
        if (const auto line = byId.find(id); line != byId.end()) lines.push_back(*line->second);
    return lines;
}

/// What `read` gives for all of `ids`, asked in parts that every engine takes.
template <typename Line, typename Read>
std::vector<Line> readInParts(std::span<const std::int64_t> ids, Read&& read)
{
    constexpr std::size_t askedAtOnce = 1000;
    std::vector<Line> all;
    for (std::size_t first = 0; first < ids.size(); first += askedAtOnce) {
        const auto part = ids.subspan(first, std::min(askedAtOnce, ids.size() - first));
        for (Line& line : read(std::vector<std::int64_t>{part.begin(), part.end()})) all.push_back(std::move(line));
    }
    return all;
}

} // namespace packhouse::data
