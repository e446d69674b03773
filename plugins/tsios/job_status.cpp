#include "job_status.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::tsios {

data::Job jobIn(data::Transaction& work, const std::string& nameOrKey)
{
    auto job = data::JobRepository{work}.find(nameOrKey);
    if (!job) throw data::Error{data::Trouble::missing, data::format(_("There is no job \"{}\"; see: packhouse job list"), nameOrKey)};
    return *std::move(job);
}

bool keepStatus(data::Transaction& work, const std::string& jobKey, data::OnlineStatus status)
{
    auto job = jobIn(work, jobKey);
    if (job.status == status) return false;
    job.status = status;
    data::JobRepository{work}.update(job);
    return true;
}

} // namespace packhouse::tsios
