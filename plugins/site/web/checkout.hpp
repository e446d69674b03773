#pragma once

#include "rules/cart.hpp"
#include "rules/checkout_form.hpp"
#include "web/page.hpp"

namespace packhouse::site {

/// The part of the cart that is being ordered, with what was typed so far.
struct Checkout {
    CheckoutForm form;
    CartPart part;
    const std::vector<data::DeliveryOption>& options() const { return part.job().upload.delivery; }
    std::optional<data::DeliveryOption> delivery() const { return chosen(options(), form.delivery); }
};

/// Empty if nothing in the cart can be ordered. Prices with the delivery chosen so far.
std::optional<Checkout> checkoutOf(const Identity& identity, const Caller& caller);

/// Keeps the form with the visit.
void keepForm(Site& site, const Caller& caller, const CheckoutForm& form);

} // namespace packhouse::site
