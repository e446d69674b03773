#pragma once

#include "rules/cart.hpp"
#include "rules/checkout_form.hpp"

namespace packhouse::site {

/// The order that a priced part of a cart becomes, in state placed. No I/O.
data::Order orderOf(const CartPart& part, const CheckoutForm& form, const std::string& formToken, data::Instant now);

/// A placed order and the payment operation that was stored with it (empty: nothing is owed).
struct PlacedOrder {
    data::Order order;
    std::string operationId;
};

/// Stores order and operation, and takes the ordered lines out of the cart. A total of zero is paid at once.
PlacedOrder place(data::Transaction& work, const OpenVisit& visit, const CartPart& part, CheckoutForm form, const std::string& formToken,
                  const std::string& provider, data::Instant now);

} // namespace packhouse::site
