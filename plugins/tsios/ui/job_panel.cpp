#include "job_panel.hpp"

#include "upload_settings.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/statbmp.h>

namespace packhouse::tsios {
namespace {

constexpr int panelWidth = 348;
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

ui::Facts::Lines linesOf(const OnlineJob& job)
{
    const data::JobFigures& figures = job.figures;
    return {{_("Job"), job.job().name}, {_("Key"), job.job().key}, {_("Children"), ui::shownNumber(figures.subjects)},
        {_("Pictures"), data::format(_("{}, {} matched"), ui::shownNumber(figures.images), ui::shownNumber(figures.matched))}, {_("Orders"), ui::shownNumber(figures.orders)},
        {_("Upload"), uploadWords(job)}};
}

} // namespace

JobPanel::JobPanel(wxWindow* parent, Uploads& uploads) : SidePanel{parent, _("Job")}, m_uploads{uploads}
{
    SetMinSize({FromDIP(panelWidth), -1});
    const wxSizerFlags inset = wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label));
    buildProgress();
    bodySizer()->Add(m_progress, inset);
    bodySizer()->Add(m_facts = new ui::Facts(body()), inset);
    ui::addHeading(body(), bodySizer(), _("Before it goes live"));
    m_findings = new wxPanel(body());
    m_findings->SetSizer(new wxBoxSizer(wxVERTICAL));
    bodySizer()->Add(m_findings, inset);
    ui::addHeading(body(), bodySizer(), _("Settings"));
    bodySizer()->Add(m_settings = new ui::Facts(body()), inset);
    clear();
}

void JobPanel::buildProgress()
{
    m_progress = new wxPanel(body());
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

void JobPanel::show(const OnlineJob& job)
{
    m_jobKey = job.job().key;
    const ui::Cell state = stateCell(job, m_uploads.runs(m_jobKey));
    setTitle(job.name(), state.text, state.icon, state.tone);
    m_facts->show(linesOf(job));
    m_settings->show(wordsOf(job.job().upload));
    showFindings(job.findings);
    showProgress();
    layOut();
}

void JobPanel::clear()
{
    m_jobKey.clear();
    setTitle(_("Job"), _("none selected"));
    m_facts->show({});
    m_settings->show({});
    showFindings({});
    m_progress->Hide();
    layOut();
}

void JobPanel::showProgress()
{
    const bool runs = m_uploads.runs(m_jobKey);
    if (m_progress->IsShown() != runs) {
        m_progress->Show(runs);
        layOut();
    }
    if (!runs) return;
    const UploadFigures figures = m_uploads.figures(m_jobKey);
    if (figures.pictures == 0) m_bar->Pulse();
    else m_bar->SetValue(static_cast<int>(figures.done * 1000 / figures.pictures));
    ui::setLabel(m_figures, data::format(_("{} of {} pictures"), figures.done, figures.pictures) + rateWords(figures, Clock::now() - m_uploads.startedAt(m_jobKey)));
    ui::setLabel(m_waiting, figures.waiting);
}

void JobPanel::showFindings(const std::vector<UploadFinding>& findings)
{
    m_findings->GetSizer()->Clear(true);
    const auto add = [this](const char* icon, ui::Tone tone, const std::string& sentence) {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        row->Add(new wxStaticBitmap(m_findings, wxID_ANY, ui::icon(icon, tone)), wxSizerFlags{}.Border(wxRIGHT, ui::gap(this, ui::Space::related)));
        auto* words = new wxStaticText(m_findings, wxID_ANY, ui::shown(sentence));
        words->Wrap(FromDIP(panelWidth - 64));
        row->Add(words, wxSizerFlags{1});
        m_findings->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::hair)));
    };
    for (const UploadFinding& finding : findings) add(finding.error ? "circle-x" : "alert-triangle", finding.error ? ui::Tone::red : ui::Tone::amber, finding.sentence);
    if (findings.empty()) add("circle-check", ui::Tone::green, _("Nothing to mend."));
}

} // namespace packhouse::tsios
