#include "job_panel.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/statbmp.h>
#include <wx/wrapsizer.h>

namespace packhouse::tsios {
namespace {

constexpr int panelWidth = 372;
using Clock = std::chrono::steady_clock;

std::string rateWords(const UploadFigures& figures, Clock::duration spent)
{
    const double seconds = std::chrono::duration<double>(spent).count();
    if (figures.bytes == 0 || seconds < 1) return {};
    const double perSecond = static_cast<double>(figures.bytes) / seconds;
    std::string words = " · " + ui::utf8(wxString::Format("%.1f MB/s", perSecond / 1e6));
    const auto left = static_cast<std::int64_t>(static_cast<double>(figures.totalBytes - std::min(figures.bytes, figures.totalBytes)) / perSecond);
    if (seconds >= 3 && left > 0) words += " · " + data::format(_("{} left"), ui::shownDuration(std::chrono::seconds{left}));
    return words;
}

std::string textOf(const std::vector<UploadKind>& kinds)
{
    std::string text;
    for (const UploadKind& kind : kinds) text += kind.icon + kind.words + "\n";
    return text;
}

} // namespace

JobPanel::JobPanel(wxWindow* parent, Uploads& uploads) : SidePanel{parent, _("Job")}, m_uploads{uploads}
{
    SetMinSize({FromDIP(panelWidth), -1});
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label));
    buildProgress();
    bodySizer()->Add(m_progress, inset);
    m_kinds = new ui::Panel(body());
    m_kinds->SetSizer(new wxWrapSizer(wxHORIZONTAL, wxREMOVE_LEADING_SPACES));
    bodySizer()->Add(m_kinds, inset);
    ui::addHeading(body(), bodySizer(), _("Before it goes live"));
    m_findings = new ui::Panel(body());
    m_findings->SetSizer(new wxBoxSizer(wxVERTICAL));
    bodySizer()->Add(m_findings, inset);
    buildTabs();
    bodySizer()->Add(m_facts = new ui::Facts(body()), inset);
    clear();
}

void JobPanel::buildProgress()
{
    m_progress = new ui::Panel(body());
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_bar = new wxGauge(m_progress, wxID_ANY, 1000, wxDefaultPosition, {-1, FromDIP(8)});
    ui::nameControl(m_bar, _("Upload"));
    column->Add(m_bar, wxSizerFlags{}.Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_figures = ui::label(m_progress, {}), wxSizerFlags{1}.CentreVertical());
    row->Add(ui::linkButton(m_progress, _("Cancel"), [this] { if (onCancel) onCancel(); }), wxSizerFlags{}.CentreVertical());
    column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::hair)));
    column->Add(m_waiting = ui::quietLabel(m_progress, {}), wxSizerFlags{}.Expand());
    m_progress->SetSizer(column);
}

void JobPanel::buildTabs()
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    const std::string titles[] = {_("General"), _("Images"), _("Checkout"), _("Provider")};
    for (std::size_t tab = 0; tab != std::size(titles); ++tab) {
        auto* button = new wxToggleButton(body(), wxID_ANY, ui::shown(titles[tab]), wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
        ui::setStyle(button, ui::Style::tab);
        ui::nameControl(button, titles[tab]);
        button->InvalidateBestSize();
        button->Bind(wxEVT_TOGGLEBUTTON, [this, tab](wxCommandEvent&) { showTab(tab); });
        row->Add(button, wxSizerFlags{});
        m_tabs.push_back(button);
    }
    bodySizer()->Add(row, wxSizerFlags{}.Expand().Border(wxALL, ui::gap(this, ui::Space::label)));
}

void JobPanel::show(const OnlineJob& job, const SiteJobs& site)
{
    m_job = job;
    const ui::Cell state = stateCell(job, m_uploads.runs(job.job().key));
    const bool staysPaused = state.icon == "cloud-upload" && job.job().status != data::OnlineStatus::live;
    setTitle(job.name(), staysPaused ? _("Uploading, stays paused until you set it live") : state.text, state.icon, state.tone);
    m_settings = settingsTabs(job, site);
    showTab(m_tab);
    showProgress();
    layOut();
}

void JobPanel::showTab(std::size_t tab)
{
    m_tab = tab;
    for (std::size_t at = 0; at != m_tabs.size(); ++at) m_tabs[at]->SetValue(at == tab);
    m_facts->show(tab < m_settings.size() ? m_settings[tab].lines : ui::Facts::Lines{});
    layOut();
}

void JobPanel::clear()
{
    m_job.reset();
    m_settings.clear();
    setTitle(_("Job"), _("none selected"));
    m_findings->GetSizer()->Clear(true);
    m_progress->Hide();
    m_kinds->Hide();
    showTab(m_tab);
}

void JobPanel::showKinds()
{
    const std::string& key = m_job->job().key;
    const auto kinds = uploadKinds(*m_job, m_uploads.runs(key) ? std::optional{m_uploads.figures(key)} : std::nullopt);
    m_kinds->Show();
    if (const std::string text = textOf(kinds); text == std::exchange(m_kindsText, text)) return;
    m_kinds->GetSizer()->Clear(true);
    for (const UploadKind& kind : kinds) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(new wxStaticBitmap(m_kinds, wxID_ANY, ui::icon(kind.icon, kind.tone)), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::hair)));
        row->Add(new wxStaticText(m_kinds, wxID_ANY, ui::shown(kind.words)), wxSizerFlags{}.CentreVertical());
        m_kinds->GetSizer()->Add(row, wxSizerFlags{}.Border(wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::related)));
    }
    layOut();
}

void JobPanel::showProgress()
{
    if (!m_job) return;
    const std::string& key = m_job->job().key;
    const bool runs = m_uploads.runs(key);
    if (m_progress->IsShown() != runs) {
        m_progress->Show(runs);
        layOut();
    }
    showKinds();
    if (!runs) return;
    const UploadFigures figures = m_uploads.figures(key);
    if (figures.pictures == 0) m_bar->Pulse();
    else m_bar->SetValue(static_cast<int>(figures.done * 1000 / figures.pictures));
    ui::setLabel(m_figures, data::format(_("{} of {} pictures"), figures.done, figures.pictures) + rateWords(figures, Clock::now() - m_uploads.startedAt(key)));
    ui::setLabel(m_waiting, figures.waiting);
}

void JobPanel::addFinding(const char* icon, ui::Tone tone, const UploadFinding& finding)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(m_findings, wxID_ANY, ui::icon(icon, tone)), wxSizerFlags{}.Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    auto* words = new wxStaticText(m_findings, wxID_ANY, ui::shown(finding.sentence));
    words->Wrap(FromDIP(panelWidth - 128));
    row->Add(words, wxSizerFlags{1}.CentreVertical());
    if (!finding.place.empty()) {
        auto* link = ui::linkButton(m_findings, _("Show"), [this, place = finding.place] { if (onOpen) onOpen(place); });
        ui::nameControl(link, data::format(_("Show: {}"), finding.sentence));
        row->Add(link, wxSizerFlags{}.CentreVertical());
    }
    m_findings->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::hair)));
}

void JobPanel::showFindings(const std::vector<UploadFinding>& findings)
{
    m_findings->GetSizer()->Clear(true);
    for (const UploadFinding& finding : findings) addFinding(finding.error ? "circle-x" : "alert-triangle", finding.error ? ui::Tone::red : ui::Tone::amber, finding);
    if (findings.empty()) addFinding("circle-check", ui::Tone::green, {false, _("Nothing to mend."), 0, {}, {}});
    layOut();
}

} // namespace packhouse::tsios
