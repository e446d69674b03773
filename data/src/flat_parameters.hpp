#pragma once

#include "value.hpp"

#include <map>

namespace packhouse::data {

/// Parameters as the engines bind them: one cell for each name.
using FlatParameters = std::map<std::string, Cell, std::less<>>;

/// Lists become a name for each element, written into `text` in the place of theirs; an empty one becomes NULL, which nothing
/// equals. Throws Error{invalid} for text with a zero byte.
FlatParameters flatten(const Parameters& parameters, std::string& text);

} // namespace packhouse::data
