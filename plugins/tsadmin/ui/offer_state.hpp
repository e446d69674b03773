#pragma once

#include "offer_check.hpp"

#include "packhouse/data/catalogue_repository.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsadmin {

/// All that the page of the offers shows, read in one transaction.
struct OfferState {
    std::vector<data::Offer> offers; ///< by code
    std::map<std::string, std::vector<data::OfferVersion>> versions;
    OfferSurroundings around;

    const data::Offer* find(const std::string& code) const;
    const data::Package* package(const std::string& code) const;
    int lastVersion(const std::string& code) const; ///< 0: never published
};

OfferState readOffers(sdk::Host& host); ///< [task-thread]

/// The offer as it would be published now, from what was read; packages that are not in the catalogue are left out.
data::OfferContent contentOf(const data::Offer& offer, const OfferState& state);

/// Writes the edits in one transaction, with a line of audit for each. Error{conflict} if somebody else was faster. [task-thread]
class OfferChanges;
data::Offer submit(sdk::Host& host, const OfferChanges& changes);

/// Adds an offer without packages. [task-thread]
void addOffer(sdk::Host& host, const data::Offer& offer);

/// Freezes the stored draft. [task-thread]
data::OfferVersion publish(sdk::Host& host, const std::string& code);

} // namespace packhouse::tsadmin
