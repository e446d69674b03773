#pragma once

#include "catalogue_words.hpp"

#include <algorithm>

namespace packhouse::tsadmin {

/// Finds a package of an offer by its code; end() if it is not in it. Works on const and non-const offers.
template <typename Offer>
auto findPackage(Offer& offer, const std::string& code)
{
    return std::find_if(offer.packages.begin(), offer.packages.end(), [&](const auto& entry) { return sameCode(entry.packageCode, code); });
}

/// Finds a price list of an offer by its name; end() if it has none such.
template <typename Offer>
auto findPriceList(Offer& offer, const std::string& name)
{
    return std::find_if(offer.priceLists.begin(), offer.priceLists.end(), [&](const auto& list) { return sameCode(list.name, name); });
}

} // namespace packhouse::tsadmin
