#include "host/desktop/thread_stack.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <memory>
#include <string_view>
#include <thread>

#include <execinfo.h>

namespace packhouse::host::desktop {

#ifdef NDEBUG

ThreadStack::ThreadStack() : m_thread{pthread_self()} {}
std::string ThreadStack::look() const { return {}; }

#else

namespace {

using namespace std::chrono_literals;

constexpr int mostFrames = 64, mostNamed = 4, own = 2; // the innermost are the signal's
std::array<void*, mostFrames> frames;
std::atomic<int> frameCount = -1; // -1: not looked yet

int lookSignal() { return SIGRTMIN + 4; }

void interrupted(int)
{
    frameCount = backtrace(frames.data(), mostFrames);
}

// Without the folders, and without what belongs to the toolkit and the system.
std::string ours(std::string_view line)
{
    line = line.substr(0, line.find(" ["));
    line = line.substr(line.rfind('/') + 1);
    return line.find("packhouse") != line.npos || line.find("-desktop") != line.npos ? std::string{line} : std::string{};
}

std::string named(int count)
{
    const std::unique_ptr<char*, decltype(&std::free)> lines{backtrace_symbols(frames.data(), count), &std::free};
    std::string names;
    for (int at = own, found = 0; at < count && found != mostNamed; ++at) {
        const std::string name = ours(lines.get()[at]);
        if (name.empty()) continue;
        names += (found++ == 0 ? "" : " < ") + name;
    }
    return names;
}

} // namespace

ThreadStack::ThreadStack() : m_thread{pthread_self()}
{
    backtrace(frames.data(), 1); // loads what it needs, which must not happen within a signal
    struct sigaction action{};
    action.sa_handler = interrupted;
    action.sa_flags = SA_RESTART;
    sigaction(lookSignal(), &action, nullptr);
}

std::string ThreadStack::look() const
{
    constexpr auto patience = 100ms;
    frameCount = -1;
    if (pthread_kill(m_thread, lookSignal()) != 0) return {};
    const auto end = std::chrono::steady_clock::now() + patience;
    while (frameCount < 0 && std::chrono::steady_clock::now() < end) std::this_thread::sleep_for(1ms);
    return frameCount < 0 ? std::string{} : named(frameCount);
}

#endif

} // namespace packhouse::host::desktop
