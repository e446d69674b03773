#include "host/services/print/cups_queue.hpp"

#include "host/services/print/cups_destination.hpp"
#include "host/services/print/job_state.hpp"

#include <packhouse/data/text.hpp>

#include <charconv>
#include <optional>

namespace packhouse::host::print {

std::string CupsQueue::submit(const sdk::PrintRequest& request) const
{
    const CupsServer server;
    return nameOf(CupsDestination{server, m_name}.submit(request));
}

std::string CupsQueue::find(const sdk::PrintRequest& request) const
{
    const CupsServer server;
    const auto job = findJob(server, m_name, request.name);
    return job ? nameOf(*job) : std::string{};
}

sdk::PrintJobStatus CupsQueue::status(const std::string& job) const
{
    int number = 0;
    std::from_chars(job.data(), job.data() + job.size(), number);
    const CupsServer server;
    const auto queue = QueueState::ask(server, m_name);
    const auto state = JobState::ask(server, m_name, number);
    if (!state) return {sdk::PrintJobState::unknown, data::format(_("The print server no longer knows job {} of {}"), job, m_name)};
    return fateOf(*state, queue.value_or(QueueState{}));
}

} // namespace packhouse::host::print
