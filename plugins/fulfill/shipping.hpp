#pragma once

#include "packhouse/data/exchange.hpp"
#include "packhouse/data/shipment.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

struct ParcelFacts {
    std::string orderKey, method, carrier, trackingNumber;
};

struct Parcel {
    data::Shipment shipment;
    int left = 0; ///< sheets of the order that are still to ship
};

/// Puts all printed and packed sheets of the order into one shipment and marks them shipped, in one transaction. Throws Error{missing}
/// for an unknown order, Error{conflict} if no sheet is ready.
Parcel ship(sdk::Host& host, const ParcelFacts& facts);

/// Tells the site of the shipments it has not confirmed yet; returns how many it confirmed. Safe to repeat. Throws Error{unavailable}
/// if the site does not answer: they stay on the list.
int tellSite(sdk::Host& host);

} // namespace packhouse::fulfill
