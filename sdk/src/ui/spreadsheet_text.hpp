#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace packhouse::ui {

using TextCells = std::vector<std::string>;

/// As spreadsheets put cells on the clipboard: tabs between cells, lines between rows, quoted where a cell holds either.
std::string spreadsheetText(const std::vector<TextCells>& rows);
std::vector<TextCells> cellsOf(std::string_view spreadsheetText);

/// A spreadsheet runs what begins like a formula, so such a text gets an apostrophe before it; a number with its sign, and a telephone number,
/// stay as they are. `unguarded` takes back what `guarded` did.
std::string guarded(const std::string& text);
std::string unguarded(const std::string& text);

/// One line of a CSV file (RFC 4180), with its end.
std::string csvLine(const TextCells& cells);

} // namespace packhouse::ui
