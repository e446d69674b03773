#pragma once

#include "roster_columns.hpp"
#include "roster_table.hpp"

namespace packhouse::jobs {

/// A roster's text split by the delimiter that makes most sense of it, with its heading row.
struct RosterLayout {
    char delimiter = ',';
    Table table;
    std::size_t headingAt = 0; ///< place of the heading row in the table
    std::vector<RosterColumn> columns;
};

/// Throws Error{invalid} naming what is missing: any text, a heading row, a column for ID or name.
RosterLayout findLayout(std::string_view text, const std::vector<NamedColumn>& named);

} // namespace packhouse::jobs
