#pragma once

#include <string>
#include <vector>

namespace packhouse::host::cli {

/// How many columns of a terminal `text` (UTF-8) takes: wide signs two, combining ones none.
int columnsOf(const std::string& text);

/// The rows as aligned lines; the first row holds the headings. Columns that hold only numbers below it stand at the right.
std::vector<std::string> alignedLines(const std::vector<std::vector<std::string>>& rows);

} // namespace packhouse::host::cli
