#pragma once

#include "packhouse/data/catalogue.hpp"

#include <string>

namespace packhouse::tsadmin {

/// Why no cart can ever bring this price list into force (domain.md, "Money", 2): its own rule cannot be fulfilled, or another list
/// always wins before it. Empty: it can come into force. `at` is the place of the list in the offer.
std::string whyUnreachable(const data::Offer& offer, std::size_t at);

} // namespace packhouse::tsadmin
