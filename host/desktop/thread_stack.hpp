#pragma once

#include <string>

#include <pthread.h>

namespace packhouse::host::desktop {

/// Looks into what a thread does right now, from another thread. Only in debug builds: it interrupts the thread by a signal.
class ThreadStack {
public:
    ThreadStack(); ///< of the thread that makes it
    /// The innermost of our own functions or libraries ("libfulfill-desktop.so(+0x1f20)", for addr2line); empty in release builds.
    std::string look() const;

private:
    pthread_t m_thread;
};

} // namespace packhouse::host::desktop
