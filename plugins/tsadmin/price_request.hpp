#pragma once

#include "packhouse/data/pricing.hpp"

#include <string_view>
#include <vector>

namespace packhouse::tsadmin {

/// "A2" or "A2x3" for a package of this offer; a package whose code is the whole text wins. Throws Error{missing} naming it.
data::PricedRequest priceRequestOf(std::string_view text, const data::OfferContent& offer);

} // namespace packhouse::tsadmin
