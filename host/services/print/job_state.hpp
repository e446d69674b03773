#pragma once

#include "host/services/print/queue_state.hpp"

namespace packhouse::host::print {

/// What the server says of a job.
struct JobState {
    ipp_jstate_t state = IPP_JSTATE_PENDING;
    std::string name, reasons, message;

    /// Empty if the server knows no such job (any more).
    static std::optional<JobState> ask(const CupsServer& server, const std::string& queue, int job);
};

/// What may be believed of it. The server calls a job completed although the printer gave it up at once, or was killed in the middle and
/// lost it; the only trace of the latter is a reason "cups-ipp-missing-job-history", which then stays with the queue and all its later
/// jobs. So the printer itself is asked, and the server is believed only where the printer has forgotten a job without such a reason.
/// For printers that are no IPP ones "completed" only means that all bytes were sent.
sdk::PrintJobStatus fateOf(const JobState& job, const QueueState& queue);

/// The newest job of this user and name in the queue; not one that still waits for its document, whose sender broke off.
std::optional<int> findJob(const CupsServer& server, const std::string& queue, const std::string& name);

} // namespace packhouse::host::print
