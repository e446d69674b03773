#pragma once

#include "packhouse/data/visit_repository.hpp"

namespace packhouse::site {

/// Keys must not be found by trying: the third failure of an address within ten minutes closes the door for it.
inline constexpr int keyTries = 3;
inline constexpr std::chrono::minutes keyWindow{10};

struct GateState {
    int triesLeft = keyTries;
    std::optional<data::Instant> closedUntil;
};

GateState gate(data::VisitRepository& visits, const std::string& remoteAddress, data::Instant now);

/// One failed try, however many keys it held.
GateState noteFailure(data::VisitRepository& visits, const std::string& remoteAddress, data::Instant now);

} // namespace packhouse::site
