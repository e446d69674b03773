#pragma once

#include "rules/cart.hpp"

namespace packhouse::site {

/// Why a cart costs what it costs, in sentences for its customer.
struct PriceReason {
    std::string sentence;
    bool applied = true;
};

/// The list in force and why; lists that are not, as far as the customer can do something about it; what is added up.
std::vector<PriceReason> priceReasons(const CartPart& part, const SiteFacts& facts, data::Instant now);

} // namespace packhouse::site
