#include "online_jobs.hpp"

#include "job_status.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"

namespace packhouse::tsios {

namespace {

std::string hostOf(const std::string& address)
{
    const std::size_t start = address.find("://");
    return start == std::string::npos ? address : address.substr(start + 3, address.find('/', start + 3) - start - 3);
}

} // namespace

std::string OnlineJob::name() const
{
    return job().upload.friendlyName.empty() ? job().name : job().upload.friendlyName;
}

std::vector<OnlineJob> readOnlineJobs(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto now = data::now();
    std::vector<OnlineJob> jobs;
    for (data::JobFigures& figures : data::JobRepository{work}.figures()) {
        OnlineJob job{std::move(figures), {}, false, false};
        job.upload = findUpload(work, job.job().key);
        job.atWork = job.upload && isAtWork(*job.upload, host.station(), now);
        job.interrupted = job.upload && isInterrupted(*job.upload, host.station(), now);
        jobs.push_back(std::move(job));
    }
    return jobs;
}

std::vector<UploadFinding> readFindings(sdk::Host& host, const std::string& jobKey)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return findingsOf(work, jobIn(work, jobKey), data::now());
}

SiteJobs askSite(sdk::Host& host)
{
    SiteJobs site{.where = hostOf(host.settings().text("site.address", "")), .at = data::now()};
    if (site.where.empty()) return site;
    try {
        for (data::JobUploadState& state : SiteUpload{host.site()}.states()) site.states[state.jobKey] = std::move(state);
    } catch (const data::Error& error) {
        site.problem = error.what();
    }
    return site;
}

bool isOnSite(const OnlineJob& job)
{
    return job.upload ? job.upload->phase == UploadPhase::done : job.job().status != data::OnlineStatus::notUploaded;
}

void setStatus(sdk::Host& host, const std::string& jobKey, data::OnlineStatus status)
{
    const data::JobUploadState state = SiteUpload{host.site()}.setStatus(jobKey, status);
    data::Transaction work{host.database(data::Schema::studio)};
    keepStatus(work, jobKey, state.status);
    sdk::audit(work, host, "set online status", "job " + jobKey, std::string{data::wordOf(state.status)});
    work.commit();
    host.events().tell("job.changed", jobKey);
}

} // namespace packhouse::tsios
