#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace packhouse::data {

/// Reads "-12.5" as a whole number of 10^-decimals; empty if it is no plain decimal number, has more decimals or does not fit.
std::optional<std::int64_t> readDecimal(std::string_view text, int decimals);

/// Writes it back with all its decimals: (1250, 2) is "12.50".
std::string writeDecimal(std::int64_t value, int decimals);

} // namespace packhouse::data
