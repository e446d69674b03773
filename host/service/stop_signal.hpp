#pragma once

#include "host/services/main_loop.hpp"

#include <atomic>
#include <thread>

namespace packhouse::host::service {

/// Turns SIGTERM and SIGINT into a question that the main loop can ask. One at a time.
class StopSignal {
public:
    explicit StopSignal(MainLoop& loop);
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    bool came() const noexcept { return m_came; }

private:
    std::atomic<bool> m_came{false};
    std::thread m_waiting;
};

} // namespace packhouse::host::service
