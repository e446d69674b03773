#pragma once

#include "codes.hpp"

#include "packhouse/data/catalogue.hpp"

namespace packhouse::data {

/// The offers of the range, complete, by code.
std::vector<Offer> loadOffers(Session& session, const IdRange& range);

/// Packages, price lists and prices of `offer`, whose own row is there. Throws Error{missing} for a package that is not.
void writeOfferContent(Session& session, const Offer& offer);

/// Throws Error{invalid} unless prices are of one currency, not negative, each package offered once, and no alternate price above base in a
/// list that is no surcharge; Error{missing} for an alternate price of a package that is not offered.
void checkOffer(const Offer& offer);

} // namespace packhouse::data
