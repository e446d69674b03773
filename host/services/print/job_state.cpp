#include "host/services/print/job_state.hpp"

#include "host/services/print/job_list.hpp"
#include "host/services/print/printer_itself.hpp"

#include <packhouse/data/text.hpp>

#include <algorithm>

namespace packhouse::host::print {

namespace {

constexpr const char* lostJob = "cups-ipp-missing-job-history";

bool lost(const std::string& reasons) { return reasons.find(lostJob) != std::string::npos; }

std::string both(const std::string& first, const std::string& second)
{
    return first.empty() || second.empty() ? first + second : first + "; " + second;
}

sdk::PrintJobStatus completed(const JobState& job, const QueueState& queue)
{
    using sdk::PrintJobState;
    if (!queue.tellsFate()) return {PrintJobState::unknown, _("sent; this printer does not tell whether it printed")};
    const auto printer = PrinterItself::at(queue.device);
    const auto end = printer ? printer->endOf(job.name) : std::nullopt;
    if (end && *end != IPP_JSTATE_COMPLETED) return {PrintJobState::failed, both(_("the printer gave it up"), job.message)};
    if (!end && (lost(job.reasons) || lost(queue.reasons)))
        return {PrintJobState::unknown, _("the printer does not know the job any more; it may have printed or not")};
    return {PrintJobState::done, both(_("printed"), job.message)};
}

} // namespace

std::optional<JobState> JobState::ask(const CupsServer& server, const std::string& queue, int job)
{
    auto question = CupsServer::request(IPP_OP_GET_JOB_ATTRIBUTES, queue,
                                        {"job-name", "job-state", "job-state-reasons", "job-printer-state-message", "job-printer-state-reasons"});
    ippAddInteger(question.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
    const auto answer = server.ask(std::move(question), queue);
    if (!answer) return {};
    return JobState{static_cast<ipp_jstate_t>(numberOf(answer.get(), "job-state")),
                    textOf(answer.get(), "job-name"),
                    both(textOf(answer.get(), "job-state-reasons"), textOf(answer.get(), "job-printer-state-reasons")),
                    textOf(answer.get(), "job-printer-state-message")};
}

sdk::PrintJobStatus fateOf(const JobState& job, const QueueState& queue)
{
    using sdk::PrintJobState;
    const auto words = both(job.message, job.reasons == "none" ? "" : job.reasons);
    switch (job.state) {
    case IPP_JSTATE_COMPLETED: return completed(job, queue);
    case IPP_JSTATE_CANCELED:
    case IPP_JSTATE_ABORTED: return {PrintJobState::failed, words.empty() ? _("cancelled") : words};
    case IPP_JSTATE_PROCESSING:
        // The server calls it processing, too, while it tries in vain to reach the printer.
        if (queue.tellsFate() && !PrinterItself::at(queue.device)) return {PrintJobState::waiting, both(_("the printer cannot be reached"), words)};
        return {PrintJobState::printing, words};
    default: return {PrintJobState::waiting, queue.words()};
    }
}

std::optional<int> findJob(const CupsServer& server, const std::string& queue, const std::string& name)
{
    auto question = CupsServer::request(IPP_OP_GET_JOBS, queue, {"job-id", "job-name", "job-state", "number-of-documents"});
    ippAddString(question.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "all");
    ippAddBoolean(question.get(), IPP_TAG_OPERATION, "my-jobs", 1);
    const auto answer = server.ask(std::move(question), queue);
    std::optional<int> found;
    for (const auto& job : jobsIn(answer.get())) {
        const bool empty = job.documents == 0 && (job.state == IPP_JSTATE_PENDING || job.state == IPP_JSTATE_HELD);
        if (job.name == name && !empty) found = std::max(found.value_or(0), job.id);
    }
    return found;
}

} // namespace packhouse::host::print
