#pragma once

#include "packhouse/data/catalogue.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::tsadmin {

/// What the listing commands print with --json; amounts are text in the currency's decimals.
nlohmann::ordered_json jsonOf(const data::Grouping& grouping);
nlohmann::ordered_json jsonOf(const data::Product& product);
nlohmann::ordered_json jsonOf(const data::Package& package);
nlohmann::ordered_json jsonOf(const data::Offer& offer);

} // namespace packhouse::tsadmin
