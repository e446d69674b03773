#include "host/desktop/status_bar.hpp"

#include "host/desktop/task_words.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/sizer.h>
#include <wx/statline.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

std::string siteWords(const ConnectionState& site)
{
    if (!site.asked) return _("Site");
    if (!site.set) return _("No site set up");
    return site.answers ? data::format(_("{} · asked {}"), site.where, ui::shownTime(site.at)) : data::format(_("{} does not answer"), site.where);
}

ui::Tone siteTone(const ConnectionState& site)
{
    if (!site.asked || !site.set) return ui::Tone::grey;
    return site.answers ? ui::Tone::green : ui::Tone::amber;
}

struct PrinterWords {
    std::string label, tooltip;
    ui::Tone tone = ui::Tone::green;
};

// Healthy is quiet; trouble says so in the printer's words: "Epson needs paper".
PrinterWords wordsOf(const PrinterWatch::State& state)
{
    if (!state.failed.empty()) return {_("Printers do not answer"), state.failed, ui::Tone::amber};
    PrinterWords words;
    const auto count = state.printers.size();
    words.label = data::format(PACKHOUSE_PLURAL("{} printer", "{} printers", count), count);
    for (const sdk::PrinterInfo& printer : state.printers) {
        words.tooltip += (words.tooltip.empty() ? "" : "\n") + printer.name + ": " + printer.state;
        if (printer.ready) continue;
        if (words.tone == ui::Tone::green) words.label += " · " + printer.name + ": " + printer.state;
        words.tone = ui::Tone::amber;
    }
    return words;
}

} // namespace

StatusBar::StatusBar(wxWindow* parent, Opens opens) : ui::Panel{parent}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(new wxStaticLine(this), wxSizerFlags{}.Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    column->Add(row, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT, ui::gap(this, ui::Space::related)));
    SetSizer(column);
    m_database = add(opens.connections);
    m_site = add(opens.connections);
    m_printers = add(opens.printers);
    m_pending = add(opens.pending);
    m_plugins = add(opens.plugins);
    m_bar = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, FromDIP(wxSize{100, 6}));
    m_tasks = add(opens.tasks);
    m_inbox = add(opens.inbox);
    for (wxWindow* item : {m_database, m_site, m_printers, m_pending, m_plugins}) row->Add(item, wxSizerFlags{}.CentreVertical().Border(wxTOP | wxBOTTOM, FromDIP(2)));
    row->AddStretchSpacer();
    row->Add(m_bar, wxSizerFlags{}.CentreVertical());
    row->Add(m_tasks, wxSizerFlags{}.CentreVertical());
    row->Add(m_inbox, wxSizerFlags{}.CentreVertical());
    ui::nameControl(this, _("State of the program"));
    ui::nameControl(m_bar, _("Progress of the running task"));
    showConnections({}, {});
    showPrinters({});
    showInbox(0, false);
    showPending(0);
    showPlugins(0);
    showTasks({}, {});
}

wxButton* StatusBar::add(std::function<void()> act)
{
    auto* made = ui::button(this, {}, std::move(act));
    ui::setStyle(made, ui::Style::flatButton);
    return made;
}

void StatusBar::showConnections(const ConnectionState& database, const ConnectionState& site)
{
    const ui::Tone tone = !database.asked ? ui::Tone::grey : database.answers ? ui::Tone::green : ui::Tone::red;
    ui::setButton(m_database, {database.asked ? database.where : _("Database"), "database", {}}, tone);
    m_database->SetToolTip(ui::shown(database.sentence));
    ui::setButton(m_site, {siteWords(site), "world", {}}, siteTone(site));
    m_site->SetToolTip(ui::shown(site.sentence));
    Layout();
}

void StatusBar::showPrinters(const PrinterWatch::State& state)
{
    const PrinterWords words = wordsOf(state);
    ui::setButton(m_printers, {words.label, "printer", {}}, words.tone);
    m_printers->SetToolTip(ui::shown(words.tooltip));
    m_printers->Show(state.asked);
    Layout();
}

void StatusBar::showInbox(int open, bool needsPerson)
{
    const std::string words = open == 0 ? std::string{_("Inbox")} : data::format(_("Inbox {}"), open);
    ui::setButton(m_inbox, {words, "inbox", {}}, needsPerson && open > 0 ? ui::Tone::amber : ui::Tone::plain);
    m_inbox->SetToolTip(ui::shown(_("What needs a person (Shift+Ctrl+I)")));
    Layout();
}

void StatusBar::showPending(int changes)
{
    ui::setButton(m_pending, {data::format(PACKHOUSE_PLURAL("{} pending change", "{} pending changes", changes), changes), "pencil", {}}, ui::Tone::blue);
    m_pending->Show(changes > 0);
    Layout();
}

void StatusBar::showPlugins(int notOpen)
{
    ui::setButton(m_plugins, {data::format(PACKHOUSE_PLURAL("{} plugin did not open", "{} plugins did not open", notOpen), notOpen), "plug-connected-x", {}}, ui::Tone::amber);
    m_plugins->Show(notOpen > 0);
    Layout();
}

void StatusBar::showTasks(const std::vector<sdk::TaskState>& tasks, const TaskPace& pace)
{
    const auto now = TaskClock::now();
    std::vector<sdk::TaskState> running;
    std::ranges::copy_if(tasks, std::back_inserter(running), [now](const auto& task) { return task.running && worthShowing(task, now); });
    m_bar->Show(!running.empty());
    std::string words = _("No tasks");
    if (!running.empty()) {
        const sdk::TaskState& first = running.front();
        const std::string left = timeLeft(first, pace, now);
        words = running.size() == 1 ? lineWords(first) : data::format(_("{} tasks"), running.size());
        if (!left.empty()) words += " · " + left;
        if (first.total != 0) m_bar->SetValue(percent(first));
        else m_bar->Pulse();
    }
    ui::setButton(m_tasks, {words, running.empty() ? "" : "loader", {}}, ui::Tone::blue);
    Layout();
}

} // namespace packhouse::host::desktop
