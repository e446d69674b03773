#pragma once

#include "packhouse/data/database.hpp"

namespace packhouse::bench {

/// Fills an empty studio as large as the largest: `orders` orders (one or two lines each) of three customers in five, two children for each five orders
/// in classes of 20 and jobs of 200, and the sheets of the newest orders. Names repeat as they do in a town; everything is the same each time.
void fillBigStudio(data::Database& studio, std::int64_t orders);

} // namespace packhouse::bench
