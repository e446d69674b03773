#include "exchange_parts.hpp"

namespace packhouse::data {

Json jsonOf(const Money& money)
{
    if (money.currency().code().empty()) return nullptr;
    return {{"minor", money.minor()}, {"currency", money.currency().code()}};
}

Json jsonOf(Instant instant) { return toIso(instant); }

Json jsonOf(const std::optional<Instant>& instant) { return instant ? jsonOf(*instant) : Json{}; }

} // namespace packhouse::data
