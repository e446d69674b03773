#pragma once

#include "packhouse/data/order.hpp"

namespace packhouse::site {

/// What a parent typed at checkout, kept with the visit so that going back loses nothing.
struct CheckoutForm {
    std::string jobKey; ///< whose part of the cart is being ordered
    std::string delivery;
    data::Customer customer; ///< with the address typed, if any
    std::string comment;
    std::string placedToken, placedOrder; ///< the last order made here, for a second click
};

std::string toJson(const CheckoutForm& form);
CheckoutForm checkoutFormFromJson(const std::string& text); ///< an empty text is an empty form

struct Problem {
    std::string field, sentence;
};

/// What must be mended before the order can be checked. `options` are the job's; the chosen one decides about the address.
std::vector<Problem> problemsOf(const CheckoutForm& form, const std::vector<data::DeliveryOption>& options);

/// The chosen option, if there is one.
std::optional<data::DeliveryOption> chosen(const std::vector<data::DeliveryOption>& options, const std::string& code);

} // namespace packhouse::site
