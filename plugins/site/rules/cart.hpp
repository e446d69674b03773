#pragma once

#include "packhouse/data/pricing.hpp"
#include "rules/open_visit.hpp"
#include "rules/site_facts.hpp"

namespace packhouse::site {

/// A line of the cart with what it stands for now.
struct CartEntry {
    data::CartLine line;
    const Child* child = nullptr;
    const data::VersionedPackage* package = nullptr; ///< null: no longer offered; such a line is not priced
    data::PricedLine price;
};

/// The lines of one job: one order. A cart over several jobs becomes several orders, one after the other.
struct CartPart {
    const Child* anyChild = nullptr; ///< a child of the job
    std::vector<CartEntry> entries;
    data::PricedCart priced;

    const data::Job& job() const { return anyChild->job; }
    bool canBeOrdered() const; ///< at least one line, and all of them are still offered
};

/// The cart by job, priced without delivery.
std::vector<CartPart> cartParts(const OpenVisit& visit, const SiteFacts& facts, data::Instant now);

/// Prices the part anew with this way of delivery.
void priceWith(CartPart& part, const SiteFacts& facts, data::Instant now, const std::optional<data::DeliveryOption>& delivery);

/// What one more line would cost beside the cart as it is: the list in force looks at the whole cart.
data::PricedLine priceBeside(const OpenVisit& visit, const Child& child, const SiteFacts& facts, const std::string& packageCode, int quantity,
                             data::Instant now);

} // namespace packhouse::site
