#include "host/services/queue_loop.hpp"

namespace packhouse::host {

void QueueLoop::post(std::function<void()> call)
{
    const std::lock_guard hold{m_mutex};
    m_calls.push_back(std::move(call));
    m_changed.notify_one();
}

void QueueLoop::pump()
{
    std::deque<std::function<void()>> calls;
    {
        const std::lock_guard hold{m_mutex};
        calls.swap(m_calls);
    }
    for (; !calls.empty(); calls.pop_front())
        calls.front()();
}

bool QueueLoop::runUntil(const std::function<bool()>& done, std::chrono::milliseconds limit)
{
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!done()) {
        {
            std::unique_lock hold{m_mutex};
            if (!m_changed.wait_until(hold, end, [&] { return !m_calls.empty(); })) return false;
        }
        pump();
    }
    return true;
}

} // namespace packhouse::host
