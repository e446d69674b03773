#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::data {

/// The form in which people's words are looked for: case and accents do not count, nor do the widths of letters ("Łukasz Öz" → "lukasz oz"). Never
/// fails: bytes that are no text become U+FFFD.
std::string searchFold(std::string_view text);

/// The parts between blanks and control characters.
std::vector<std::string> splitAtBlanks(std::string_view text);

/// Cut to what a column of that many characters holds on every engine.
std::string shortened(const std::string& text, std::size_t characters);

/// The columns of a thing as one folded text, parts[0] first, each ended by a tab. A part has no tab and no two blanks in a row.
std::string searchTextOf(const std::vector<std::string>& parts);

/// What a word that is looked for may begin: every word of the texts, folded, and what stands behind a hyphen or another sign within one, but
/// not within an address (one with an @).
std::set<std::string> searchWordsOf(const std::vector<std::string>& texts);

/// Does each of `wanted` (folded) begin one of `words`?
bool eachBeginsOne(const std::vector<std::string>& wanted, const std::set<std::string>& words);

inline constexpr std::size_t longestSearchWord = 100;

} // namespace packhouse::data
