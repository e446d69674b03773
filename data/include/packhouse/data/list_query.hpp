#pragma once

#include "packhouse/data/instant.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::data {

enum class Relation { has = 1, equals, less, atMost, more, atLeast };

/// "state:held", "due:<fri", "-class:3A".
struct FilterTerm {
    std::string field; ///< the column's filter word, small letters
    Relation relation = Relation::has;
    std::string value; ///< as typed; a quoted one without its quotes
    bool negated = false;
    bool operator==(const FilterTerm&) const = default;
};

/// What a person typed to find rows: words in any order over all columns, and terms for single columns; all must hold.
struct Filter {
    std::vector<std::string> words; ///< folded (case, accents)
    std::vector<FilterTerm> terms;
    bool empty() const { return words.empty() && terms.empty(); }
    bool operator==(const Filter&) const = default;
};

/// Reads the filter language: words and `field:value`, `field:"two words"`, `field:<value` (`<=`, `>`, `>=`, `=`), `-` before either negates. A
/// colon after a word that is none of `fields` is part of the word, so that nothing typed is an error.
Filter parseFilter(std::string_view text, const std::vector<std::string>& fields);

/// A day as people type it: "2026-04-17", "17.4.", "4/17" (month first if `monthFirst`), "fri" (the next one, today included; English and the
/// language in use), "today", "tomorrow", "yesterday", "+7", "-3". Empty if it is none.
std::optional<std::chrono::year_month_day> dayOf(std::string_view text, std::chrono::year_month_day today, bool monthFirst);

struct SortLevel {
    std::string field; ///< a column's filter word
    bool descending = false;
    bool operator==(const SortLevel&) const = default;
};

/// Which rows of a list, and in which order. Unknown fields match nothing and sort nothing. Equal rows keep the order of their ids.
struct ListQuery {
    Filter filter;
    std::vector<SortLevel> sort; ///< first decides; at most three; empty: the list's own order
    bool operator==(const ListQuery&) const = default;
};

} // namespace packhouse::data
