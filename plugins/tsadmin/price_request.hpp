#pragma once

#include "packhouse/data/pricing.hpp"

#include <string_view>
#include <vector>

namespace packhouse::tsadmin {

/// "A2" or "A2x3" for a package of this offer; a package whose code is the whole text wins. Throws Error{missing} naming it.
data::PricedRequest priceRequestOf(std::string_view text, const data::OfferContent& offer);

/// "SPRING26@2" in its two halves; without "@" or with "@draft" the version is 0: the draft. Throws Error{invalid}.
struct OfferReference {
    std::string code;
    int version = 0;
};
OfferReference offerReferenceOf(std::string_view text);

} // namespace packhouse::tsadmin
