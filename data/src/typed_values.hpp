#pragma once

#include "packhouse/data/instant.hpp"

#include <optional>
#include <string>
#include <utility>

namespace packhouse::data {

/// The beginning and the end of the day that was typed, by this computer's clock.
std::optional<std::pair<Instant, Instant>> typedDay(const std::string& text);

/// A decimal number with point or comma, in units of 10^-decimals.
std::optional<std::int64_t> typedNumber(std::string text, int decimals);

} // namespace packhouse::data
