#include "host/service/stop_signal.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <system_error>

namespace packhouse::host::service {

namespace {

// A handler may do next to nothing; writing to a pipe is allowed. Blocking the signals instead would need doing before the first thread.
int pipeEnds[2] = {-1, -1};

void onSignal(int)
{
    const int kept = errno;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], "s", 1);
    errno = kept;
}

void handle(void (*handler)(int))
{
    struct sigaction action {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

} // namespace

StopSignal::StopSignal(MainLoop& loop)
{
    if (::pipe2(pipeEnds, O_CLOEXEC) != 0) throw std::system_error{errno, std::generic_category(), "pipe"};
    m_waiting = std::thread{[this, &loop] {
        char sign = 0;
        while (::read(pipeEnds[0], &sign, 1) < 0 && errno == EINTR)
            continue;
        m_came = sign == 's';
        loop.post([] {});
    }};
    handle(onSignal);
}

StopSignal::~StopSignal()
{
    handle(SIG_DFL);
    ::close(pipeEnds[1]); // ends the read, if no signal came
    m_waiting.join();
    ::close(pipeEnds[0]);
}

} // namespace packhouse::host::service
