#include "host/desktop/loop_watch.hpp"

#include <ctime>
#include <memory>

namespace packhouse::host::desktop {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
constexpr auto pulse = 20ms, patience = 1ms;

clockid_t clockOfThisThread()
{
    clockid_t clock{};
    pthread_getcpuclockid(pthread_self(), &clock);
    return clock;
}

std::chrono::milliseconds worked(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::seconds{time.tv_sec} + std::chrono::nanoseconds{time.tv_nsec});
}

} // namespace

LoopWatch::LoopWatch(std::function<void(std::function<void()>)> post, std::function<void(const Stall&)> tell, std::chrono::milliseconds limit)
    : m_post{std::move(post)}, m_tell{std::move(tell)}, m_limit{limit}, m_clock{clockOfThisThread()}, m_thread{[this](const std::stop_token& stop) { watch(stop); }}
{
}

LoopWatch::~LoopWatch()
{
    m_thread.request_stop();
}

void LoopWatch::doing(std::string what)
{
    const std::lock_guard hold{m_mutex};
    m_doing = std::move(what);
}

std::string LoopWatch::nameIt()
{
    const std::lock_guard hold{m_mutex};
    return m_doing;
}

void LoopWatch::watch(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        const auto answered = std::make_shared<std::atomic<bool>>(false);
        const auto asked = Clock::now();
        const auto workedBefore = worked(m_clock);
        m_post([answered] { *answered = true; });
        std::string during, where;
        while (!*answered && !stop.stop_requested()) {
            std::this_thread::sleep_for(patience);
            // What is named when the limit passes is what blocks; afterwards something else may already run.
            if (!during.empty() || Clock::now() - asked <= m_limit) continue;
            during = nameIt();
            where = m_stack.look();
        }
        if (!during.empty() && *answered) m_tell({during, std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - asked), worked(m_clock) - workedBefore, where});
        std::this_thread::sleep_for(pulse);
    }
}

} // namespace packhouse::host::desktop
