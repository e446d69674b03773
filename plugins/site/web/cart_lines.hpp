#pragma once

#include "rules/cart.hpp"
#include "web/page.hpp"

namespace packhouse::site {

/// A line of the cart as cart and review show it.
void setCartLine(Values& values, const Identity& identity, const CartEntry& entry, data::Instant now);

} // namespace packhouse::site
