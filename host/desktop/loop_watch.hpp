#pragma once

#include "host/desktop/thread_stack.hpp"

#include <atomic>
#include <chrono>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace packhouse::host::desktop {

/// Sees when the event loop does not answer and names what it was doing: nothing may block the thread that draws.
class LoopWatch {
public:
    struct Stall {
        std::string doing; ///< "opening fulfill.queue"
        std::chrono::milliseconds took{};
        std::chrono::milliseconds worked{}; ///< of it; the rest it waited for something, or for the processor
        std::string where;                  ///< of the code, in debug builds
    };

    /// `post` runs a call on the event loop [any-thread]; `tell` hears each stall above `limit` [watch-thread].
    /// Made by the thread that it watches.
    LoopWatch(std::function<void(std::function<void()>)> post, std::function<void(const Stall&)> tell, std::chrono::milliseconds limit = std::chrono::milliseconds{50});
    ~LoopWatch();

    void doing(std::string what); ///< [main-thread]

private:
    void watch(const std::stop_token& stop);
    std::string nameIt();
    std::function<void(std::function<void()>)> m_post;
    std::function<void(const Stall&)> m_tell;
    std::chrono::milliseconds m_limit;
    std::mutex m_mutex;
    std::string m_doing;
    ThreadStack m_stack;
    clockid_t m_clock; ///< what the watched thread works
    std::jthread m_thread; ///< last: stops before the rest goes
};

} // namespace packhouse::host::desktop
