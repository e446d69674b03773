#pragma once

#include "page_template.hpp"

namespace packhouse::host::render {

/// How many of `rows` rows stand on each page; at least one page. The last page keeps the repeat's reserve free, e.g. for totals, and
/// always has a row of its own.
std::vector<std::size_t> rowsPerPage(const RepeatNode& repeat, std::size_t rows);

} // namespace packhouse::host::render
