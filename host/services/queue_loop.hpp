#pragma once

#include "host/services/main_loop.hpp"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace packhouse::host {

/// A main loop for programs without windows: the thread that pumps it is the main thread.
class QueueLoop : public MainLoop {
public:
    void post(std::function<void()> call) override;

    /// Runs what is waiting, not what that posts in turn. [main-thread]
    void pump();
    /// Pumps until `done` says so (asked after each call) or `limit` has passed; false: it passed. [main-thread]
    bool runUntil(const std::function<bool()>& done, std::chrono::milliseconds limit = std::chrono::hours{24 * 365});

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_calls;
};

} // namespace packhouse::host
