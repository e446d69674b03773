#include "resume_task.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "upload_run.hpp"

namespace packhouse::tsios {

namespace {

std::vector<std::string> interrupted(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    std::vector<std::string> keys;
    for (const auto& record : uploads(work))
        if (isInterrupted(record, host.station(), data::now())) keys.push_back(record.jobKey);
    return keys;
}

void resume(sdk::Host& host, const std::string& jobKey, sdk::Progress& progress)
try {
    UploadRun{UploadTools::of(host), jobKey}.run(progress);
} catch (const data::Error& error) {
    // One job that cannot go on must not keep the others; its reason stands in its record.
    host.log(sdk::LogLevel::warning, std::string{"an interrupted upload could not go on: "} + error.what());
}

} // namespace

sdk::BackgroundTask resumeTask(sdk::Host& host)
{
    return {"tsios.resume", _("Going on with interrupted uploads"), std::chrono::minutes{1}, data::Schema::studio, [&host](sdk::Progress& progress) {
                for (const auto& jobKey : interrupted(host)) resume(host, jobKey, progress);
            }};
}

} // namespace packhouse::tsios
