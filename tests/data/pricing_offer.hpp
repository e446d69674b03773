#pragma once

#include "packhouse/data/pricing.hpp"

namespace packhouse::data {

inline VersionedPackage pricedPackage(const std::string& code, std::int64_t price, const Currency& currency, bool taxable = true)
{
    VersionedPackage package;
    package.code = code;
    package.description = "Package " + code;
    package.taxable = taxable;
    package.basePrice = {price, currency};
    return package;
}

inline OfferContent offerOf(const Currency& currency, std::vector<VersionedPackage> packages)
{
    OfferContent offer;
    offer.offerCode = "SPRING";
    offer.version = 1;
    offer.currency = currency;
    offer.packages = std::move(packages);
    return offer;
}

} // namespace packhouse::data
