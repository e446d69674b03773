#pragma once

#include <packhouse/sdk/native/host.hpp>

#include <mutex>

namespace packhouse::host::desktop {

/// How the printers are, asked from time to time on a thread of its own; tells "printers.changed".
class PrinterWatch {
public:
    explicit PrinterWatch(sdk::Host& host) : m_host{host} {}

    struct State {
        bool asked = false;
        std::vector<sdk::PrinterInfo> printers;
        std::string failed; ///< why they cannot be asked; empty if they can
    };
    std::vector<sdk::BackgroundTask> tasks(); ///< to be repeated by the program
    State state() const;                      ///< [any-thread]

private:
    void look();
    sdk::Host& m_host;
    mutable std::mutex m_mutex;
    State m_state; ///< under m_mutex
};

} // namespace packhouse::host::desktop
