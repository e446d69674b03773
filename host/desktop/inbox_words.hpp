#pragma once

#include <packhouse/data/settled_repository.hpp>

#include <string>

namespace packhouse::host::desktop {

/// "4 things need a person. 11 were settled today."
std::string inboxFacts(int open, int settled);

/// "10:47" for today, else the day.
std::string sinceWords(data::Instant since);

/// "It is printed · Marta"; without a name if it went by itself.
std::string settledWords(const data::Settled& settled);

} // namespace packhouse::host::desktop
