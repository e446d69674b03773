#include "row_pages.hpp"

#include <algorithm>
#include <cmath>

namespace packhouse::host::render {

namespace {

// A hair of tolerance, so that 10 rows of 0.1 in fit into 1 in.
std::size_t capacity(const RepeatNode& repeat, double height)
{
    const double rows = std::floor(height / repeat.rowHeight + 1e-6);
    return static_cast<std::size_t>(std::max(rows, 1.0)) * static_cast<std::size_t>(repeat.columns);
}

} // namespace

std::vector<std::size_t> rowsPerPage(const RepeatNode& repeat, std::size_t rows)
{
    std::vector<std::size_t> pages;
    for (double height = repeat.box.height;; height = repeat.next.value_or(repeat.box).height) {
        if (rows <= capacity(repeat, height - repeat.reserve)) break;
        pages.push_back(std::min(capacity(repeat, height), rows - 1));
        rows -= pages.back();
    }
    pages.push_back(rows);
    return pages;
}

} // namespace packhouse::host::render
