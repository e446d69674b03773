#include "jobs_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/plugin.hpp"
#include "packhouse/sdk/native/search.hpp"
#include "packhouse/sdk/native/task_answers.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/watched.hpp"

#include <algorithm>

namespace packhouse::tsios {
namespace {

class JobsPage : public ui::ViewPage {
public:
    JobsPage(sdk::Host& host, Uploads& uploads, StatusChanges& changes)
        : ViewPage{{JobsWindow::pageId, _("Online jobs"), "cloud-upload", _("tsIOS"), 300, "uploads"},
              [&host, &uploads, &changes](wxWindow* parent) { return new JobsWindow(parent, host, uploads, changes); }},
          m_jobs{host, JobsWindow::pageId, {"job.changed", "upload.changed"}, [&host] { return readOnlineJobs(host); }}
    {
    }

    int badge() const override { return static_cast<int>(std::ranges::count_if(jobs(), &OnlineJob::interrupted)); }

    std::vector<sdk::PageFigure> figures() const override
    {
        if (!m_jobs.value()) return {};
        const auto live = std::ranges::count_if(jobs(), [](const OnlineJob& job) { return job.job().status == data::OnlineStatus::live; });
        std::vector<sdk::PageFigure> figures{{ui::shownNumber(live), PACKHOUSE_PLURAL("job live", "jobs live", live), false, {}}};
        if (const int waiting = badge(); waiting > 0) figures.push_back({ui::shownNumber(waiting), PACKHOUSE_PLURAL("upload interrupted", "uploads interrupted", waiting), true, {}});
        return figures;
    }

    const std::vector<OnlineJob>& jobs() const
    {
        static const std::vector<OnlineJob> none;
        return m_jobs.value() ? *m_jobs.value() : none;
    }

private:
    ui::Watched<std::vector<OnlineJob>> m_jobs;
};

std::string waitsFor(const UploadRecord& upload)
{
    return nextTry(upload) > data::now() ? data::format(_("again at {}"), ui::shownTime(nextTry(upload))) : std::string{_("goes on by itself")};
}

std::string jobKeyOf(const std::string& place)
{
    const std::size_t at = place.rfind("job:");
    return at == std::string::npos ? std::string{} : place.substr(at + 4);
}

class TsiosPages : public sdk::PageProvider, public sdk::SearchProvider, public sdk::TaskAnswers {
public:
    explicit TsiosPages(sdk::Host& host) : m_uploads{host}, m_changes{host}, m_jobs{host, m_uploads, m_changes} {}

    const void* extension(std::string_view asked) const
    {
        if (asked == sdk::PageProvider::id) return static_cast<const sdk::PageProvider*>(this);
        if (asked == sdk::SearchProvider::id) return static_cast<const sdk::SearchProvider*>(this);
        if (asked == sdk::TaskAnswers::id) return static_cast<const sdk::TaskAnswers*>(this);
        return nullptr;
    }

    std::vector<sdk::Page*> pages() override { return {&m_jobs}; }
    std::vector<sdk::Search> searches() override { return {}; }

    std::vector<sdk::ThingCommand> commandsFor(const sdk::Hit& hit) override
    {
        const auto& jobs = m_jobs.jobs();
        const auto found = std::ranges::find_if(jobs, [key = jobKeyOf(hit.place)](const OnlineJob& job) { return job.job().key == key; });
        return found == jobs.end() || m_uploads.runs(found->job().key) ? std::vector<sdk::ThingCommand>{} : commandsOf(*found);
    }

    std::string taskIcon(const sdk::TaskState& task) override { return m_uploads.jobOf(task.title).empty() ? "" : "cloud-upload"; }

    std::function<void()> goOn(const sdk::TaskState& ended) override
    {
        const std::string key = m_uploads.jobOf(ended.title);
        if (key.empty() || m_uploads.runs(key)) return {};
        return [this, key] { m_uploads.start(key, m_uploads.name(key)); };
    }

    std::vector<sdk::WaitingTask> waitingTasks() override
    {
        std::vector<sdk::WaitingTask> waiting;
        for (const OnlineJob& job : m_jobs.jobs())
            if (job.interrupted && !m_uploads.runs(job.job().key))
                waiting.push_back({data::format(_("Upload of {}"), job.name()), waitsFor(*job.upload), "cloud-upload"});
        return waiting;
    }

private:
    std::vector<sdk::ThingCommand> commandsOf(const OnlineJob& job)
    {
        const std::string key = job.job().key, name = job.name();
        std::vector<sdk::ThingCommand> commands{{data::format(_("Upload {}"), name), "cloud-upload", "Ctrl+U", [this, key, name] { m_uploads.start(key, name); }}};
        if (job.job().status == data::OnlineStatus::live)
            commands.push_back({data::format(_("Pause {}"), name), "player-pause", {}, [this, key, name] { m_changes.start(key, name, data::OnlineStatus::paused); }});
        else if (isOnSite(job))
            commands.push_back({data::format(_("Set {} live"), name), "world", "Ctrl+L", [this, key, name] { m_changes.start(key, name, data::OnlineStatus::live); }});
        return commands;
    }

    Uploads m_uploads;
    StatusChanges m_changes;
    JobsPage m_jobs;
};

} // namespace
} // namespace packhouse::tsios

PACKHOUSE_NATIVE_PLUGIN(packhouse::tsios::TsiosPages, "tsios-desktop", "tsIOS");
