#pragma once

#include "codes.hpp"

#include "packhouse/data/catalogue.hpp"

namespace packhouse::data {

/// The packages of the range with their products, by code.
std::vector<Package> loadPackages(Session& session, const IdRange& range);

} // namespace packhouse::data
