#include "scan_places.hpp"

#include "packhouse/data/job_repository.hpp"

#include <algorithm>

namespace packhouse::jobs {

namespace {

constexpr std::string_view byKey = "/%K", byId = "/%S";

std::string placeOf(data::JobRepository& jobs, const data::Subject& child)
{
    const auto job = jobs.find(child.job);
    return job ? "job:" + job->key + "#subject:" + child.key : std::string{};
}

std::string placeOfKey(data::JobRepository& jobs, const std::string& key)
{
    if (const auto subject = jobs.subjectByKey(key)) return placeOf(jobs, *subject);
    const auto job = jobs.find(key);
    return job && job->key == key ? "job:" + job->key : std::string{};
}

std::string placeOfId(data::JobRepository& jobs, const std::string& id)
{
    auto all = jobs.all();
    std::ranges::sort(all, std::ranges::greater{}, [](const data::Job& job) { return job.id.value; });
    for (const data::Job& job : all)
        if (const auto subject = jobs.findSubject(job.id, id)) return placeOf(jobs, *subject);
    return {};
}

} // namespace

std::string ScanPlaces::placeOf(const std::string& scanned)
{
    if (!scanned.starts_with(byKey) && !scanned.starts_with(byId)) return {};
    data::Transaction work{m_host.database(data::Schema::studio), data::Transaction::Access::read};
    data::JobRepository jobs{work};
    const std::string code = scanned.substr(byKey.size());
    return scanned.starts_with(byKey) ? placeOfKey(jobs, code) : placeOfId(jobs, code);
}

} // namespace packhouse::jobs
