#pragma once

#include "packhouse/data/order.hpp"
#include "packhouse/data/sheet.hpp"

namespace packhouse::test {

/// An unpaid order of two lines over 35.40 euros, tax on top of the goods.
data::Order anOrder(data::Id<data::Job> job);

/// The same, paid.
data::Order aPaidOrder(data::Id<data::Job> job);

/// Header and `products` sheets of an order that is stored.
std::vector<data::Sheet> sheetsOf(const data::Order& order, int products);

} // namespace packhouse::test
