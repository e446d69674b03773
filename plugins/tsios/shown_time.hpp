#pragma once

#include "packhouse/data/instant.hpp"

namespace packhouse::tsios {

/// "14:05" for today, else "17 Apr 14:05" in the month names of this country; in this computer's time zone. For libraries without windows.
std::string shownTime(data::Instant at);

} // namespace packhouse::tsios
