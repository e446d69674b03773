#pragma once

#include "packhouse/data/catalogue.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace packhouse::tsadmin {

/// What the check looks at beside the offer itself.
struct OfferSurroundings {
    std::vector<data::Package> packages;
    std::vector<data::Product> products;
    std::optional<std::set<std::string>> templateKeys; ///< empty: not known here, so not checked
    data::Instant at;
};

/// One finding. Errors keep the offer from being published, warnings do not.
struct OfferFinding {
    bool error = true;
    std::string object; ///< "package A2", "price list Early bird"
    std::string sentence;
    bool operator==(const OfferFinding&) const = default;
};

/// Findings, errors first, each in the order of the sheet. No I/O.
std::vector<OfferFinding> check(const data::Offer& offer, const OfferSurroundings& surroundings);

bool mayPublish(const std::vector<OfferFinding>& findings);

} // namespace packhouse::tsadmin
