#pragma once

#include <chrono>
#include <deque>

namespace packhouse::host::plugins {

/// Counts how often a plugin crashed, was silent or contradicted itself. Three times in ten minutes suspends it for new payments.
class Quarantine {
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::size_t most = 3;
    static constexpr std::chrono::minutes window{10};

    void count(Moment now) { m_faults.push_back(now); }
    bool isSuspended(Moment now)
    {
        while (!m_faults.empty() && now - m_faults.front() > window)
            m_faults.pop_front();
        return m_faults.size() >= most;
    }

private:
    std::deque<Moment> m_faults;
};

} // namespace packhouse::host::plugins
