#include "roster_heading.hpp"

#include "packhouse/data/beginning.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "text_lines.hpp"

#include <algorithm>

namespace packhouse::jobs {

using data::Error;
using data::format;
using data::Trouble;

namespace {

constexpr std::size_t rowsWithHeading = 20;

struct Heading {
    std::size_t at = 0;
    std::vector<RosterColumn> columns;
    int roles = 0;
};

/// The row with the most recognised headings, the first of equal ones.
Heading bestHeading(const Table& table, const std::vector<NamedColumn>& named)
{
    Heading best;
    for (std::size_t at = 0; at < std::min(table.rows.size(), rowsWithHeading); ++at) {
        auto columns = recognise(table.rows[at].cells, named);
        const int roles = rolesIn(columns);
        if (at == 0 || roles > best.roles) best = {at, std::move(columns), roles};
    }
    return best;
}

std::string_view beginning(std::string_view text)
{
    const auto lines = linesOf(text);
    const auto count = std::min(lines.size(), rowsWithHeading * 2);
    return count == 0 ? std::string_view{} : text.substr(0, static_cast<std::size_t>(lines[count - 1].data() + lines[count - 1].size() - text.data()));
}

std::size_t mostCells(const Table& table)
{
    std::size_t most = 0;
    for (const auto& row : table.rows) most = std::max(most, row.cells.size());
    return most;
}

char likeliestDelimiter(std::string_view text, const std::vector<NamedColumn>& named)
{
    const auto sample = beginning(text);
    char best = ',';
    std::pair<int, std::size_t> bestScore{-1, 0};
    for (const char delimiter : {',', ';', '\t', '|'}) {
        const auto table = readTable(sample, delimiter);
        const std::pair score{bestHeading(table, named).roles, mostCells(table)};
        if (score > bestScore) {
            bestScore = score;
            best = delimiter;
        }
    }
    return best;
}

std::string headingsIn(const std::vector<RosterColumn>& columns)
{
    constexpr std::size_t shown = 12;
    std::string text;
    for (std::size_t at = 0; at < std::min(columns.size(), shown); ++at) text.append(text.empty() ? "" : ", ").append(data::beginningOf(columns[at].heading, 40));
    return columns.size() > shown ? text + " …" : text;
}

void checkColumns(const std::vector<RosterColumn>& columns)
{
    const auto has = [&](ColumnRole role) { return columnOf(columns, role).has_value(); };
    const bool named = has(ColumnRole::firstName) || has(ColumnRole::lastName) || has(ColumnRole::fullName);
    if (rolesIn(columns) < 2 && !(has(ColumnRole::subjectId) && named))
        throw Error{Trouble::invalid, format(_("No heading row was found in the first {} rows; the first row must name the columns, e.g. ID, First name, Last name, Class. Found: {}"),
                                             rowsWithHeading, headingsIn(columns))};
    if (!has(ColumnRole::subjectId))
        throw Error{Trouble::invalid, format(_("The roster has no column for the ID. Its headings are: {}. If one of them holds the ID, name it: --column id=HEADING"), headingsIn(columns))};
    if (!named)
        throw Error{Trouble::invalid, format(_("The roster has no column for first or last name. Its headings are: {}. If one of them does, name it: --column last-name=HEADING"),
                                             headingsIn(columns))};
}

} // namespace

RosterLayout findLayout(std::string_view text, const std::vector<NamedColumn>& named)
{
    RosterLayout layout{likeliestDelimiter(text, named), {}, 0, {}};
    layout.table = readTable(text, layout.delimiter);
    if (layout.table.rows.empty()) throw Error{Trouble::invalid, _("The roster is empty: it has no row with text")};
    auto heading = bestHeading(layout.table, named);
    checkColumns(heading.columns);
    layout.headingAt = heading.at;
    layout.columns = std::move(heading.columns);
    return layout;
}

} // namespace packhouse::jobs
