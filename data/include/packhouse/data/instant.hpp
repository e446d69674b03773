#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace packhouse::data {

/// A point in time, UTC. Every engine stores it as whole microseconds since 1970 (64 bits).
using Instant = std::chrono::sys_time<std::chrono::microseconds>;

Instant now();

/// "2026-04-14T09:30:00.000000Z" (ISO 8601, always UTC).
std::string toIso(Instant instant);

/// Reads what `toIso` writes, also without fraction, or a bare date (its midnight, UTC).
/// Throws Error{invalid}.
Instant instantFromIso(std::string_view text);

} // namespace packhouse::data
