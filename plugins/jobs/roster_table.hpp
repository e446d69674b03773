#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace packhouse::jobs {

/// One row of a delimited text. `row` counts as a spreadsheet does (a row may span lines, empty ones count), `line` as an editor.
struct TableRow {
    int row = 0, line = 0;
    std::vector<std::string> cells;
};

/// A row that could not be split into cells.
struct TableProblem {
    int row = 0;
    std::string sentence;
};

struct Table {
    std::vector<TableRow> rows; ///< without those that are a bare line end
    std::vector<TableProblem> problems;
};

/// Splits delimited text by RFC 4180, with any line ends, and with quotes in the middle of cells that do not begin with one. A quote that is
/// not closed costs its own row only: reading goes on with the next line. No I/O.
Table readTable(std::string_view text, char delimiter);

} // namespace packhouse::jobs
