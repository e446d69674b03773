#include "api/api.hpp"
#include "rules/job_intake.hpp"
#include "web/site.hpp"

#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

namespace packhouse::site {
namespace {

constexpr std::size_t largestJob = 64U << 20;

data::Job jobOf(data::Transaction& work, const sdk::WebRequest& request)
{
    const auto& key = request.parameters.at("key");
    auto job = data::JobRepository{work}.find(key);
    if (!job || job->key != key) throw data::Error{data::Trouble::missing, data::format(_("There is no job {} on this site. Upload it first."), key)};
    return std::move(*job);
}

sdk::WebResponse stateResponse(Site& site, data::Transaction& work, const data::Job& job)
{
    return sdk::WebResponse::json(data::toJson(stateOf(work, site.host().pictures(data::Schema::site), job)));
}

sdk::WebResponse sendSite(Site& site, const sdk::WebRequest&)
{
    const auto& facts = site.identity().facts;
    return sdk::WebResponse::json(nlohmann::json{{"name", facts.name}, {"currency", facts.currency.code()}}.dump());
}

sdk::WebResponse sendJobs(Site& site, const sdk::WebRequest&)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    auto jobs = nlohmann::json::array();
    for (const auto& job : data::JobRepository{work}.all())
        jobs.push_back(nlohmann::json::parse(data::toJson(stateOf(work, site.host().pictures(data::Schema::site), job))));
    return sdk::WebResponse::json(nlohmann::json{{"jobs", jobs}}.dump());
}

sdk::WebResponse sendJob(Site& site, const sdk::WebRequest& request)
{
    data::Transaction work{site.database(), data::Transaction::Access::read};
    return stateResponse(site, work, jobOf(work, request));
}

sdk::WebResponse takeJob(Site& site, const sdk::WebRequest& request)
{
    const auto upload = data::jobUploadFromJson(bodyOf(request, largestJob));
    if (upload.job.key != request.parameters.at("key"))
        throw data::Error{data::Trouble::invalid, _("The job that was sent has another key than its address.")};
    data::Transaction work{site.database()};
    const auto job = keepJob(work, upload);
    auto response = stateResponse(site, work, job);
    work.commit();
    site.host().events().tell("job.changed", job.key);
    return response;
}

data::OnlineStatus statusFrom(const std::string& word)
{
    if (word == "live") return data::OnlineStatus::live;
    if (word == "paused") return data::OnlineStatus::paused;
    if (word == "expired") return data::OnlineStatus::expired;
    if (word == "archived") return data::OnlineStatus::archived;
    throw data::Error{data::Trouble::invalid, data::format(_("“{}” is no status of a job. It is one of: live, paused, expired, archived."), word)};
}

data::OnlineStatus wantedStatus(const sdk::WebRequest& request)
{
    const auto json = nlohmann::json::parse(bodyOf(request, 1000), nullptr, false);
    if (!json.is_object()) throw data::Error{data::Trouble::invalid, _("Send the status as {\"status\": \"live\"}.")};
    return statusFrom(json.contains("status") && json["status"].is_string() ? json["status"].get<std::string>() : "");
}

sdk::WebResponse changeStatus(Site& site, const sdk::WebRequest& request)
{
    const auto wanted = wantedStatus(request);
    data::Transaction work{site.database()};
    auto job = jobOf(work, request);
    const auto state = stateOf(work, site.host().pictures(data::Schema::site), job);
    if (wanted == data::OnlineStatus::live && !state.missing.empty())
        throw data::Error{data::Trouble::conflict, data::format(_("{} of {} pictures of this job are not on the site yet. Upload them, then set it live."), state.missing.size(), state.pictures)};
    if (job.status != wanted) {
        job.status = wanted;
        job = data::JobRepository{work}.update(std::move(job));
    }
    auto response = stateResponse(site, work, job);
    work.commit();
    site.host().events().tell("job.changed", job.key);
    return response;
}

} // namespace

std::vector<sdk::Route> jobRoutes(Site& site)
{
    return {apiRoute(site, "GET", "/site", "", sendSite),
            apiRoute(site, "GET", "/jobs", "photographer", sendJobs),
            apiRoute(site, "GET", "/jobs/{key}", "photographer", sendJob),
            apiRoute(site, "PUT", "/jobs/{key}", "photographer", takeJob),
            apiRoute(site, "PUT", "/jobs/{key}/status", "photographer", changeStatus)};
}

} // namespace packhouse::site
