#pragma once

#include "offer_changes.hpp"

#include <string>

namespace packhouse::tsadmin {

/// The edits of an offer as text, so that they outlive the program: what they stand on and what they make of it.
std::string keptTextOf(const OfferChanges& changes);

/// Reads what `keptTextOf` wrote. Throws Error{invalid} that names the place.
OfferChanges keptChangesOf(const std::string& text);

} // namespace packhouse::tsadmin
