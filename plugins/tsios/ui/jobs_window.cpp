#include "jobs_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::tsios {

namespace {

using data::OnlineStatus;

constexpr int beat = 400;   // milliseconds between two looks at a running upload
constexpr int settle = 150; // milliseconds: an upload tells of each picture
constexpr const char* jobsPlace = "jobs.jobs"; // where jobs are made
constexpr const char* jobPart = "job:";

} // namespace

JobsWindow::JobsWindow(wxWindow* parent, sdk::Host& host, Uploads& uploads, StatusChanges& changes) : View{parent, host, pageId}, m_uploads{uploads}, m_changes{changes}
{
    build();
    setFirst(m_table);
    standsOn("jobs", _("Reading the jobs …"));
    for (const char* topic : {"job.changed", "upload.changed"})
        m_heard.push_back(host.events().on(topic, [this](std::string_view) { if (!m_soon.IsRunning()) m_soon.StartOnce(settle); }));
    m_soon.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { readJobs(); });
    m_tick.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tick(); });
}

void JobsWindow::build()
{
    m_work = new ui::Panel(this);
    m_table = new ui::Table(m_work, _("Online jobs"), jobColumns());
    m_table->onSelect = [this] { showSelected(); };
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_table, wxSizerFlags{1}.Expand());
    row->Add(m_panel = new JobPanel(m_work, m_uploads), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_panel->onCancel = [this] { if (selected() != nullptr) m_uploads.cancel(selected()->job().key); };
    m_panel->onOpen = [this](const std::string& place) { host().events().tell("page.open", place); };
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->Hide();
}

void JobsWindow::refresh()
{
    readJobs();
    readSite();
}

void JobsWindow::readJobs()
{
    read<std::vector<OnlineJob>>("jobs", _("Reading the jobs"), [&host = host()](sdk::Progress&) { return readOnlineJobs(host); },
        [this](std::vector<OnlineJob>& jobs) { show(std::move(jobs)); });
}

void JobsWindow::readSite()
{
    read<SiteJobs>("site", _("Asking the site for its jobs"), [&host = host()](sdk::Progress&) { return askSite(host); }, [this](SiteJobs& site) {
        if (site.problem.empty()) m_siteAnswered = site.at;
        else site.states = std::move(m_site.states); // what it said before stays
        m_site = std::move(site);
        showSite();
        showRows();
    });
}

void JobsWindow::showSite()
{
    if (m_site.problem.empty()) return bars().drop("site away");
    const std::string asOf = m_siteAnswered == data::Instant{} ? std::string{_("The list shows what this studio knows.")} : data::format(_("The list is as of {}."), ui::shownTime(m_siteAnswered));
    bars().show("site away", {ui::Tone::amber, "cloud-off", m_site.problem, asOf, {{_("Try now"), [this] { readSite(); }}}});
}

void JobsWindow::show(std::vector<OnlineJob> jobs)
{
    m_jobs = std::move(jobs);
    m_read = true;
    m_empty->say("cloud-upload", _("No job is online. A job holds the children and their pictures; its upload begins here."), _("Add job…"), [this] { perform("add"); });
    m_empty->Show(m_jobs.empty());
    m_work->Show(!m_jobs.empty());
    Layout();
    m_findingsOf.clear();
    showRows();
    showFailures();
    if (m_uploads.count() > 0) m_tick.Start(beat);
    else m_tick.Stop();
}

void JobsWindow::showRows()
{
    m_rows = std::make_shared<JobRows>(m_jobs, m_site, m_uploads, m_words);
    m_table->show(m_rows);
    if (!m_wanted.empty() && m_read) bringUp(jobPart + std::exchange(m_wanted, {}));
    if (!m_table->selected() && m_rows->count() > 0) m_table->select(0);
    else showSelected();
}

void JobsWindow::bringUp(const std::string& part)
{
    if (!part.starts_with(jobPart)) return;
    const std::string key = part.substr(std::string_view{jobPart}.size());
    if (!m_read) {
        m_wanted = key;
        return;
    }
    for (std::size_t row = 0; row != m_rows->count(); ++row)
        if (m_rows->key(row) == key) return m_table->select(row);
    told(data::format(_("The job {} is not in this list; it may be hidden by the filter."), key));
}

std::string JobsWindow::selectedPlace() const
{
    return selected() == nullptr ? std::string{} : jobPart + selected()->job().key;
}

void JobsWindow::showSelected()
{
    const OnlineJob* job = selected();
    if (job == nullptr) m_panel->clear();
    else m_panel->show(*job, m_site);
    if (job != nullptr && job->job().key != m_findingsOf) {
        bars().drop("live");
        m_findingsOf.clear();
        read<std::vector<UploadFinding>>("findings", _("Checking the job"), [&host = host(), key = job->job().key](sdk::Progress&) { return readFindings(host, key); },
            [this, key = job->job().key](std::vector<UploadFinding>& findings) {
                m_findings = std::move(findings);
                m_findingsOf = key;
                m_panel->showFindings(m_findings);
            });
    }
    changed();
}

void JobsWindow::showFailures()
{
    for (const OnlineJob& job : m_jobs) showFailure(job);
}

void JobsWindow::showFailure(const OnlineJob& job)
{
    const std::string key = job.job().key, subject = "upload " + key, problem = m_uploads.problem(key), refused = m_changes.problem(key);
    const auto again = [this, key, name = job.name()] { m_uploads.start(key, name); };
    if (m_uploads.runs(key)) return bars().drop(subject);
    if (!refused.empty()) return bars().show(subject, {ui::Tone::red, "cloud-off", data::format(_("{}: {}"), job.name(), refused), {}, {{_("Look again"), [this] { refresh(); }}}, true});
    if (job.interrupted) {
        const auto [sentence, detail] = interruptedWords(job);
        return bars().show(subject, {ui::Tone::red, "cloud-off", sentence, detail, {{_("Try now"), again}}});
    }
    if (!problem.empty()) return bars().show(subject, {ui::Tone::red, "cloud-off", data::format(_("{}: {}"), job.name(), problem), _("Nothing was sent."), {{_("Try now"), again}}});
    if (m_uploads.stopped(key) && job.upload)
        return bars().show(subject, {ui::Tone::amber, "cloud-off", stoppedWords(job), _("Uploading again goes on from there; nothing is sent twice."), {{_("Go on"), again}}, true});
    bars().drop(subject);
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
    if (!m_read) return unread();
    const auto count = [this](OnlineStatus status) { return std::ranges::count_if(m_jobs, [&](const OnlineJob& job) { return job.job().status == status; }); };
    return data::format(_("{} live · {} paused · {} not uploaded"), count(OnlineStatus::live), count(OnlineStatus::paused), count(OnlineStatus::notUploaded));
}

std::string JobsWindow::filterHint() const
{
    return _("job, site, offer");
}

void JobsWindow::filter(const std::string& words)
{
    m_words = words;
    showRows();
}

bool JobsWindow::readyForLive() const
{
    const OnlineJob* job = selected();
    return job != nullptr && isOnSite(*job) && !m_uploads.runs(job->job().key) && !job->atWork && job->job().status != OnlineStatus::live && job->job().key == m_findingsOf && mayGoLive(m_findings);
}

std::string JobsWindow::whyNotLive() const
{
    const OnlineJob* job = selected();
    if (job == nullptr) return _("Choose a job.");
    if (!isOnSite(*job)) return _("Upload the job first.");
    if (job->job().status == OnlineStatus::live) return _("It is live.");
    return m_findingsOf == job->job().key && !m_findings.empty() ? m_findings.front().sentence : std::string{_("The job is being checked.")};
}

std::vector<sdk::PageAction> JobsWindow::actions() const
{
    const OnlineJob* job = selected();
    const bool uploads = job != nullptr && (m_uploads.runs(job->job().key) || job->atWork), mayUpload = job != nullptr && !uploads;
    const bool complete = job != nullptr && isOnSite(*job), live = job != nullptr && job->job().status == OnlineStatus::live, ready = readyForLive();
    const std::string why = job == nullptr ? _("Choose a job.") : _("It is being uploaded; the panel shows how far it is.");
    return {{"live", _("Set live"), "Shift+Ctrl+L", ready, ready, whyNotLive(), "world"}, {"upload", complete ? _("Upload again") : _("Upload"), "Ctrl+U", mayUpload, mayUpload && !ready, why, "cloud-upload"},
        {"pause", _("Pause"), "", live && !uploads, false, _("Only a live job is paused."), "player-pause"}, {"add", _("Add job…"), "Ctrl+N", true, !ready && !mayUpload, {}, "plus"}};
}

void JobsWindow::perform(const std::string& action)
{
    const auto offered = actions();
    const auto found = std::ranges::find(offered, action, &sdk::PageAction::id);
    if (found == offered.end() || !found->enabled) return;
    if (action == "add") return host().events().tell("page.open", jobsPlace);
    if (action == "upload") m_uploads.start(selected()->job().key, selected()->name());
    if (action == "live") setLive();
    if (action == "pause") change(OnlineStatus::paused, data::format(_("pause {}"), selected()->name()), data::format(_("{} is paused. Parents see that it is closed for now."), selected()->name()));
}

// Findings are shown first; they keep nobody: the same act again goes on.
void JobsWindow::setLive()
{
    const std::string name = selected()->name();
    const auto go = [this, name] {
        bars().drop("live");
        if (readyForLive()) change(OnlineStatus::live, data::format(_("set {} live"), name), data::format(_("{} is live. Parents can order."), name));
    };
    if (m_findings.empty() || bars().has("live")) return go();
    const auto count = m_findings.size();
    const std::string sentence = data::format(PACKHOUSE_PLURAL("{} finding before {} goes live:", "{} findings before {} goes live:", count), count, name);
    bars().show("live", {ui::Tone::amber, "alert-triangle", sentence, findingWords(m_findings),
        {{_("Set live all the same"), go}, {_("Show job"), [this, key = selected()->job().key] { host().events().tell("page.open", jobPart + key); }}}, true});
}

void JobsWindow::change(OnlineStatus status, const std::string& name, const std::string& sentence)
{
    const OnlineStatus before = selected()->job().status;
    const auto way = [&host = host(), key = selected()->job().key](OnlineStatus to) { return [&host, key, to](sdk::Progress&) { setStatus(host, key, to); }; };
    run({"status", _("Telling the site"), way(status),
        [this, name, sentence, way, before, status] {
            // A job that was expired does not become so again by being told.
            if (before == OnlineStatus::live || before == OnlineStatus::paused) did({name, sentence, {way(before), {}}, {way(status), {}}});
            else told(sentence);
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
