#pragma once

#include "packhouse/data/job.hpp"

#include <string_view>

namespace packhouse::tsios {

/// "SCHOOL:Delivery to school:0.00", with ":address" behind it if one is asked for and ":untaxed" if it is not taxed. The description may hold
/// colons. Throws Error{invalid}.
data::DeliveryOption deliveryOptionOf(std::string_view text, const data::Currency& currency);

/// "Delivery to school 0.00, asks for an address".
std::string textOf(const data::DeliveryOption& option);

} // namespace packhouse::tsios
