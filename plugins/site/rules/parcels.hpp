#pragma once

#include "packhouse/data/exchange.hpp"
#include "packhouse/data/shipment_repository.hpp"

namespace packhouse::site {

/// Notes a shipment that the studio tells of; the same reference again changes nothing. The last one makes the order shipped.
void keepShipment(data::Transaction& work, const data::ShipmentNotice& notice);

} // namespace packhouse::site
