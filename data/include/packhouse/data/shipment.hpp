#pragma once

#include "packhouse/data/sheet.hpp"

namespace packhouse::data {

/// Part or all of an order's sheets on their way.
struct Shipment {
    Id<Shipment> id;
    std::string reference; ///< ours, unique; the site knows the shipment by it
    Id<Order> order;
    std::string method, carrier, trackingNumber;
    std::vector<Id<Sheet>> sheets;
    Instant shippedAt;
    std::optional<Instant> toldSite; ///< when the site confirmed it
};

/// Who did what to which object; append-only.
struct AuditEntry {
    Id<AuditEntry> id;
    Instant at;
    std::string who, what, object, detail;
};

} // namespace packhouse::data
