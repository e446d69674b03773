#include "online_jobs.hpp"

#include "job_status.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/audit.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

namespace packhouse::tsios {

using ui::Tone;

namespace {

ui::Cell statusCell(data::OnlineStatus status)
{
    switch (status) {
    case data::OnlineStatus::notUploaded: return {_("Draft"), "pencil", Tone::grey};
    case data::OnlineStatus::paused: return {_("Paused"), "player-pause", Tone::amber};
    case data::OnlineStatus::live: return {_("Live"), "world", Tone::green};
    case data::OnlineStatus::expired: return {_("Expired"), "calendar-x", Tone::grey};
    case data::OnlineStatus::archived: return {_("Archived"), "archive", Tone::grey};
    }
    return {};
}

std::string countWords(const UploadRecord& upload)
{
    return data::format(_("{} of {} pictures"), ui::shownNumber(upload.present + upload.sent), ui::shownNumber(upload.pictures));
}

} // namespace

std::string OnlineJob::name() const
{
    return job().upload.friendlyName.empty() ? job().name : job().upload.friendlyName;
}

std::vector<OnlineJob> readOnlineJobs(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<OnlineJob> jobs;
    for (data::JobFigures& figures : data::JobRepository{work}.figures()) {
        OnlineJob job{std::move(figures), {}, {}, false};
        job.upload = findUpload(work, job.job().key);
        job.findings = findingsOf(work, job.job(), data::now());
        job.atWork = job.upload && job.upload->phase == UploadPhase::running && isAtWork(*job.upload, host.station(), data::now());
        jobs.push_back(std::move(job));
    }
    return jobs;
}

ui::Cell stateCell(const OnlineJob& job, bool uploadingHere)
{
    if (uploadingHere || job.atWork) return {_("Uploading"), "cloud-upload", Tone::blue};
    const bool broken = job.upload && (job.upload->phase == UploadPhase::interrupted || job.upload->phase == UploadPhase::running);
    if (broken) return {_("Interrupted"), "cloud-off", Tone::red};
    return statusCell(job.job().status);
}

std::string uploadWords(const OnlineJob& job)
{
    if (!job.upload) return isOnSite(job) ? _("On the site") : _("Not uploaded yet");
    switch (job.upload->phase) {
    case UploadPhase::running: return countWords(*job.upload);
    case UploadPhase::interrupted: return countWords(*job.upload) + _(", goes on by itself");
    case UploadPhase::stopped: return countWords(*job.upload) + _(", stopped");
    case UploadPhase::done: return data::format(_("Complete, {} {}"), ui::shownDate(job.upload->seenAt), ui::shownTime(job.upload->seenAt));
    }
    return {};
}

std::string stoppedWords(const OnlineJob& job)
{
    const int there = job.upload->present + job.upload->sent, missing = job.upload->pictures - there;
    return data::format(_("The upload of {} was stopped: {} of {} pictures are on the site, {} are not."), job.name(), there, job.upload->pictures, missing);
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
