#pragma once

#include <packhouse/sdk/native/kept.hpp>
#include <packhouse/sdk/native/search.hpp>

namespace packhouse::host::desktop {

/// The places opened last, newest first; kept from one day to the next.
class GoToRecent {
public:
    explicit GoToRecent(sdk::Kept& kept);
    const std::vector<sdk::Hit>& hits() const { return m_hits; }
    void opened(sdk::Hit hit);

private:
    sdk::Kept& m_kept;
    std::vector<sdk::Hit> m_hits;
};

} // namespace packhouse::host::desktop
