#include "rules/key_gate.hpp"

#include <algorithm>

namespace packhouse::site {
namespace {

// The repository counts; the minute at which the count falls below the limit is when the door opens again.
data::Instant opensAt(data::VisitRepository& visits, const std::string& remoteAddress, data::Instant now)
{
    for (std::chrono::minutes later{1}; later < keyWindow; ++later)
        if (visits.failedKeys(remoteAddress, now - keyWindow + later) < keyTries) return now + later;
    return now + keyWindow;
}

} // namespace

GateState gate(data::VisitRepository& visits, const std::string& remoteAddress, data::Instant now)
{
    const int failed = visits.failedKeys(remoteAddress, now - keyWindow);
    if (failed < keyTries) return {keyTries - failed, std::nullopt};
    return {0, opensAt(visits, remoteAddress, now)};
}

GateState noteFailure(data::VisitRepository& visits, const std::string& remoteAddress, data::Instant now)
{
    visits.noteFailedKey(remoteAddress, now);
    return gate(visits, remoteAddress, now);
}

} // namespace packhouse::site
