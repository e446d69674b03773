#include "host/services/print/job_list.hpp"

namespace packhouse::host::print {

namespace {

void take(ListedJob& job, const std::string& name, ipp_attribute_t* value)
{
    if (name == "job-id") job.id = ippGetInteger(value, 0);
    if (name == "job-state") job.state = static_cast<ipp_jstate_t>(ippGetInteger(value, 0));
    if (name == "number-of-documents") job.documents = ippGetInteger(value, 0);
    if (name == "job-name") job.name = ippGetString(value, 0, nullptr);
}

} // namespace

std::vector<ListedJob> jobsIn(ipp_t* answer)
{
    std::vector<ListedJob> jobs;
    bool within = false;
    for (auto* at = answer == nullptr ? nullptr : ippFirstAttribute(answer); at != nullptr; at = ippNextAttribute(answer)) {
        // Jobs are parted by nameless attributes.
        const bool ofJob = ippGetGroupTag(at) == IPP_TAG_JOB && ippGetName(at) != nullptr;
        if (ofJob && !within) jobs.emplace_back();
        within = ofJob;
        if (ofJob) take(jobs.back(), ippGetName(at), at);
    }
    return jobs;
}

} // namespace packhouse::host::print
