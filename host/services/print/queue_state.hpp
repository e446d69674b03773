#pragma once

#include "host/services/print/cups_server.hpp"

#include <optional>

namespace packhouse::host::print {

/// How a queue of the server stands.
struct QueueState {
    std::string name, message, reasons, device;
    ipp_pstate_t state = IPP_PSTATE_IDLE;
    bool accepting = false;

    static const std::vector<const char*>& wanted();
    /// Empty if the server has no such queue.
    static std::optional<QueueState> ask(const CupsServer& server, const std::string& queue);

    bool ready() const { return accepting && state != IPP_PSTATE_STOPPED && !away(); }
    /// The printer behind it is switched off or out of reach: the queue keeps trying.
    bool away() const;
    /// True if this queue's printer itself tells what became of a job; others take bytes and say nothing.
    bool tellsFate() const;
    std::string words() const;
};

} // namespace packhouse::host::print
