#include "first_upload.hpp"

#include "packhouse/data/job_repository.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::tsios {

namespace {

constexpr int position = 400; // after products, offer and job

bool anyOnline(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto jobs = data::JobRepository{work}.all();
    return std::any_of(jobs.begin(), jobs.end(), [](const data::Job& job) { return job.status != data::OnlineStatus::notUploaded; });
}

} // namespace

sdk::FirstStep firstUpload(sdk::Host& host)
{
    return {"tsios.upload", _("Put a job online"), _("Its pictures go to the ordering site; parents order once you set it live."), "tsios.jobs", position,
        [&host](sdk::Progress&) { return anyOnline(host); }, {"job.changed", "upload.changed"}};
}

} // namespace packhouse::tsios
