#include "first_job.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::jobs {

std::vector<sdk::FirstStep> FirstJob::firstSteps()
{
    sdk::FirstStep step;
    step.id = "jobs.first";
    step.label = _("Add a job");
    step.detail = _("A school or club with its children, from a class list.");
    step.opens = "jobs.jobs";
    step.position = 300;
    step.done = [&host = m_host](sdk::Progress&) {
        data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
        return !data::JobRepository{work}.all().empty();
    };
    step.topics = {"job.changed"};
    return {step};
}

} // namespace packhouse::jobs
