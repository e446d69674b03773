#pragma once

#include "row.hpp"

#include "packhouse/data/catalogue.hpp"

namespace packhouse::data {

Product readProduct(const Row& row);

} // namespace packhouse::data
