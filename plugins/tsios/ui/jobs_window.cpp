#include "jobs_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::tsios {

using data::OnlineStatus;

class JobsWindow::JobRows : public ui::Rows {
public:
    JobRows(std::vector<OnlineJob> jobs, const Uploads& uploads) : m_jobs{std::move(jobs)}, m_uploads{uploads} {}
    std::size_t count() const override { return m_jobs.size(); }
    std::string key(std::size_t row) const override { return m_jobs[row].job().key; }
    const OnlineJob& at(std::size_t row) const { return m_jobs.at(row); }

    ui::Cell cell(std::size_t row, std::size_t column) const override
    {
        const OnlineJob& job = m_jobs[row];
        const data::UploadSettings& settings = job.job().upload;
        switch (column) {
        case 0: return stateCell(job, m_uploads.runs(job.job().key));
        case 1: return {job.name()};
        case 2: return {settings.offerCode.empty() ? _("none chosen") : data::format(_("{} v{}"), settings.offerCode, settings.offerVersion)};
        case 3: return {ui::shownNumber(job.figures.subjects)};
        case 4: return {ui::shownNumber(job.figures.orders)};
        default: return uploadCell(job);
        }
    }

private:
    ui::Cell uploadCell(const OnlineJob& job) const
    {
        if (!m_uploads.runs(job.job().key)) return {uploadWords(job), {}, ui::Tone::grey};
        const UploadFigures figures = m_uploads.figures(job.job().key);
        return {data::format(_("{} of {}"), figures.done, figures.pictures), {}, ui::Tone::blue};
    }
    std::vector<OnlineJob> m_jobs;
    const Uploads& m_uploads;
};

namespace {

constexpr int beat = 400; // milliseconds between two looks at a running upload

bool holds(const OnlineJob& job, const std::string& words)
{
    return ui::shown(job.name() + " " + job.job().name + " " + job.job().upload.offerCode).Lower().Contains(ui::shown(words).Lower());
}

} // namespace

JobsWindow::JobsWindow(wxWindow* parent, sdk::Host& host, Uploads& uploads) : View{parent, host, pageId}, m_uploads{uploads}
{
    build();
    setFirst(m_table);
    refreshOn("job.changed");
    refreshOn("upload.changed");
    m_tick.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
}

void JobsWindow::build()
{
    m_work = new wxPanel(this);
    auto* left = new wxBoxSizer(wxVERTICAL);
    m_table = new ui::Table(m_work, _("Online jobs"),
        {{_("State"), 116, ui::ColumnKind::iconText}, {_("Friendly name"), 240}, {_("Offer"), 120}, {_("Children"), 76, ui::ColumnKind::number},
            {_("Orders"), 68, ui::ColumnKind::number}, {_("Upload"), 200}});
    m_table->onSelect = [this] { showSelected(); };
    left->Add(m_table, wxSizerFlags{1}.Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(left, wxSizerFlags{1}.Expand());
    row->Add(m_panel = new JobPanel(m_work, m_uploads), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_panel->onCancel = [this] { if (selected() != nullptr) m_uploads.cancel(selected()->job().key); };
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->Hide();
}

void JobsWindow::refresh()
{
    read<std::vector<OnlineJob>>("jobs", _("Reading the jobs"), [&host = host()](sdk::Progress&) { return readOnlineJobs(host); },
        [this](std::vector<OnlineJob>& jobs) { show(std::move(jobs)); });
}

void JobsWindow::show(std::vector<OnlineJob> jobs)
{
    m_jobs = std::move(jobs);
    m_read = true;
    m_empty->say("cloud-upload", _("No job yet. A job holds the children and their pictures. Make one with: packhouse job create"), _("Look again"), [this] { refresh(); });
    m_empty->Show(m_jobs.empty());
    m_work->Show(!m_jobs.empty());
    Layout();
    showRows();
    showFailures();
    if (m_uploads.count() > 0) m_tick.Start(beat);
    else m_tick.Stop();
}

void JobsWindow::showRows()
{
    std::vector<OnlineJob> kept;
    std::ranges::copy_if(m_jobs, std::back_inserter(kept), [this](const OnlineJob& job) { return holds(job, m_words); });
    m_rows = std::make_shared<JobRows>(std::move(kept), m_uploads);
    m_table->show(m_rows);
    if (!m_table->selected() && m_rows->count() > 0) m_table->select(0);
    else showSelected();
}

void JobsWindow::showSelected()
{
    if (selected() == nullptr) m_panel->clear();
    else m_panel->show(*selected());
    changed();
}

void JobsWindow::showFailures()
{
    for (const OnlineJob& job : m_jobs) {
        const std::string key = job.job().key, subject = "upload " + key, problem = m_uploads.problem(key);
        const auto again = [this, key, name = job.name()] { m_uploads.start(key, name); };
        if (m_uploads.runs(key)) bars().drop(subject);
        else if (!problem.empty())
            bars().show(subject, {ui::Tone::red, "cloud-off", job.name() + ": " + problem, _("Nothing is lost: it goes on from where it stopped."), {{_("Try now"), again}}});
        else if (m_uploads.stopped(key) && job.upload)
            bars().show(subject, {ui::Tone::amber, "cloud-off", stoppedWords(job), _("Uploading again goes on from there; nothing is sent twice."), {{_("Go on"), again}}, true});
        else bars().drop(subject);
    }
}

void JobsWindow::tick()
{
    m_table->redraw();
    m_panel->showProgress();
}

const OnlineJob* JobsWindow::selected() const
{
    const auto row = m_table->selected();
    return row && m_rows && *row < m_rows->count() ? &m_rows->at(*row) : nullptr;
}

std::string JobsWindow::facts() const
{
    if (!m_read) return _("Reading the jobs …");
    const auto count = [this](OnlineStatus status) { return std::ranges::count_if(m_jobs, [&](const OnlineJob& job) { return job.job().status == status; }); };
    return data::format(_("{} live · {} paused · {} not uploaded"), count(OnlineStatus::live), count(OnlineStatus::paused), count(OnlineStatus::notUploaded));
}

std::string JobsWindow::filterHint() const
{
    return _("job, offer");
}

void JobsWindow::filter(const std::string& words)
{
    m_words = words;
    showRows();
}

std::vector<sdk::PageAction> JobsWindow::actions() const
{
    const OnlineJob* job = selected();
    const bool uploads = job != nullptr && (m_uploads.runs(job->job().key) || job->atWork);
    const bool complete = job != nullptr && isOnSite(*job);
    const OnlineStatus status = job == nullptr ? OnlineStatus::notUploaded : job->job().status;
    const bool readyForLive = complete && !uploads && status != OnlineStatus::live && mayGoLive(job->findings);
    const std::string why = job == nullptr ? _("Choose a job.") : _("It is being uploaded; the panel shows how far it is.");
    return {{"upload", complete ? _("Upload again") : _("Upload"), "Ctrl+U", job != nullptr && !uploads, !complete || status == OnlineStatus::live, why, "cloud-upload"},
        {"live", _("Set live"), "Ctrl+L", readyForLive, complete && status != OnlineStatus::live, complete ? _("It is live, or the panel names what keeps it from going live.") : _("Upload the job first."), "world"},
        {"pause", _("Pause"), "", status == OnlineStatus::live && !uploads, false, _("Only a live job is paused."), "player-pause"}};
}

void JobsWindow::perform(const std::string& action)
{
    const auto offered = actions();
    const auto found = std::ranges::find(offered, action, &sdk::PageAction::id);
    if (found == offered.end() || !found->enabled) return;
    if (action == "upload") m_uploads.start(selected()->job().key, selected()->name());
    if (action == "live") change(OnlineStatus::live, data::format(_("{} is live. Parents can order."), selected()->name()));
    if (action == "pause") change(OnlineStatus::paused, data::format(_("{} is paused. Parents see that it is closed for now."), selected()->name()));
}

void JobsWindow::change(OnlineStatus status, const std::string& done)
{
    const OnlineStatus before = selected()->job().status;
    run({"status", _("Telling the site"), [&host = host(), key = selected()->job().key, status](sdk::Progress&) { setStatus(host, key, status); },
        [this, done, before] {
            bars().show("told", {ui::Tone::green, before == OnlineStatus::live ? "player-pause" : "world", done, {}, {}, true});
            refresh();
        }, {}});
}

bool JobsWindow::showPanel(bool shown)
{
    if (m_panel->IsShown() == shown) return true;
    m_panel->Show(shown);
    m_work->Layout();
    return true;
}

} // namespace packhouse::tsios
