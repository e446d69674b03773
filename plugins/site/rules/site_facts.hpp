#pragma once

#include "packhouse/data/pricing.hpp"
#include "packhouse/data/visit_repository.hpp"

namespace packhouse::site {

/// What a site is: kept in its own database, so that every computer that serves it says the same.
struct SiteFacts {
    std::string name;
    data::Currency currency;
    std::string language = "en-US"; ///< BCP 47: dates and money
    std::string country = "US";     ///< ISO 3166 alpha-2: where it sells
    std::string timeZone;           ///< IANA name; empty: the computer's
    bool taxIncluded = false;
    std::vector<data::TaxRate> taxes;
    std::string secret; ///< signs addresses and forms; never shown
};

/// Throws Error{missing} with the way to set it up.
SiteFacts readFacts(data::Transaction& work);

bool hasFacts(data::Transaction& work);

/// Draws the secret if it is empty.
void keepFacts(data::Transaction& work, SiteFacts facts);

} // namespace packhouse::site
