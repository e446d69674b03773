#pragma once

#include "packhouse/data/catalogue.hpp"

#include <string>
#include <vector>

namespace packhouse::tsadmin {

enum class OfferField { description = 1, scope, bestForCustomer, basePrice, priceList, rule, surcharge, listPrice, packageOrder, listOrder };

/// One part of an offer that can be changed by itself. A base price is there if its package is in the offer, a price list if it is.
struct OfferPart {
    OfferField field{};
    std::string package; ///< basePrice and listPrice
    std::string list;    ///< priceList, rule, surcharge and listPrice
    auto operator<=>(const OfferPart&) const = default;
};

/// A part that two offers have differently, in words for people. Empty words: not there.
struct OfferDifference {
    OfferPart part;
    std::string object; ///< "package A2", "price list Early bird", "offer"
    std::string field;  ///< "base price"
    std::string was, now;
    bool operator==(const OfferDifference&) const = default;
};

/// What changed from one to the other, in the order of the sheet: offer, packages, lists. Ids and revisions do not count.
std::vector<OfferDifference> differences(const data::Offer& was, const data::Offer& now);

/// A difference of this part with these words.
OfferDifference differenceOf(const OfferPart& part, const std::string& was, const std::string& now);

/// Makes this part of `to` as it is in `from`.
void copyPart(const data::Offer& from, data::Offer& to, const OfferPart& part);

/// The value of a part in words; empty if it is not there.
std::string wordsOf(const data::Offer& offer, const OfferPart& part);

} // namespace packhouse::tsadmin
