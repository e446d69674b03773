#include "host/cli/nearest.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace packhouse::host::cli {

namespace {

// Signs to insert, drop or change (Levenshtein): one row of the table at a time.
std::size_t distance(const std::string& from, const std::string& to)
{
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (std::size_t i = 1; i <= from.size(); ++i) {
        std::size_t diagonal = std::exchange(row[0], i);
        for (std::size_t j = 1; j <= to.size(); ++j) {
            const auto change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({change, row[j] + 1, row[j - 1] + 1}));
        }
    }
    return row.back();
}

} // namespace

std::string nearest(const std::string& typed, const std::vector<std::string>& words)
{
    std::string best;
    auto limit = std::max<std::size_t>(2, typed.size() / 3) + 1;
    for (const auto& word : words)
        if (const auto far = distance(typed, word); far < limit) {
            limit = far;
            best = word;
        }
    return best;
}

} // namespace packhouse::host::cli
