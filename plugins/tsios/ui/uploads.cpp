#include "uploads.hpp"

#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::tsios {

void Uploads::start(const std::string& jobKey, const std::string& name)
{
    if (runs(jobKey)) return;
    Upload& upload = m_uploads[jobKey];
    upload.active = true;
    upload.stopped = false;
    upload.problem.clear();
    upload.name = name;
    upload.title = data::format(_("Uploading {}"), name);
    upload.started = std::chrono::steady_clock::now();
    upload.run = std::make_shared<std::shared_ptr<UploadRun>>();
    upload.task = m_host.tasks().start(upload.title,
        [this, slot = upload.run, jobKey, &host = m_host](sdk::Progress& progress) {
            const auto run = std::make_shared<UploadRun>(UploadTools::of(host), jobKey);
            {
                const std::lock_guard hold{m_mutex};
                *slot = run;
            }
            run->run(progress);
        },
        [this, jobKey](const sdk::Outcome& outcome) { ended(jobKey, outcome); });
    m_host.events().tell("upload.changed", jobKey);
}

void Uploads::ended(const std::string& jobKey, const sdk::Outcome& outcome)
{
    Upload& upload = m_uploads.at(jobKey);
    upload.active = false;
    upload.stopped = outcome.end == sdk::Outcome::End::cancelled;
    upload.problem = outcome.sentence;
    m_host.events().tell("upload.changed", jobKey);
}

void Uploads::cancel(const std::string& jobKey)
{
    if (runs(jobKey)) m_uploads.at(jobKey).task.cancel();
}

bool Uploads::runs(const std::string& jobKey) const
{
    const auto found = m_uploads.find(jobKey);
    return found != m_uploads.end() && found->second.active;
}

int Uploads::count() const
{
    return static_cast<int>(std::ranges::count_if(m_uploads, [](const auto& entry) { return entry.second.active; }));
}

UploadFigures Uploads::figures(const std::string& jobKey) const
{
    const auto found = m_uploads.find(jobKey);
    if (found == m_uploads.end()) return {};
    const std::lock_guard hold{m_mutex};
    return *found->second.run ? (*found->second.run)->figures() : UploadFigures{};
}

std::string Uploads::problem(const std::string& jobKey) const
{
    const auto found = m_uploads.find(jobKey);
    return found == m_uploads.end() ? std::string{} : found->second.problem;
}

std::string Uploads::jobOf(const std::string& taskTitle) const
{
    const auto found = std::ranges::find_if(m_uploads, [&](const auto& entry) { return entry.second.title == taskTitle; });
    return found == m_uploads.end() ? std::string{} : found->first;
}

bool Uploads::stopped(const std::string& jobKey) const
{
    const auto found = m_uploads.find(jobKey);
    return found != m_uploads.end() && found->second.stopped;
}

} // namespace packhouse::tsios
