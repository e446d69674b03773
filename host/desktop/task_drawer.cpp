#include "host/desktop/task_drawer.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/palette.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/sizer.h>
#include <wx/statline.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

constexpr int drawerWidth = 360;
constexpr std::size_t endedShown = 30;

std::string factsOf(std::size_t running)
{
    return running == 0 ? std::string{_("nothing runs")} : data::format(PACKHOUSE_PLURAL("{} running", "{} running", running), running);
}

} // namespace

TaskDrawer::TaskDrawer(wxWindow* parent, sdk::Host& host)
    : ui::Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME}, m_host{host}
{
    ui::makeCard(this);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* title = new wxStaticText(this, wxID_ANY, ui::shown(_("Tasks")));
    title->SetFont(ui::titleFont());
    head->Add(title, wxSizerFlags{}.CentreVertical());
    head->Add(m_facts = ui::quietLabel(this, {}), wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    head->Add(ui::quietLabel(this, "Ctrl+J"), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    head->Add(ui::iconButton(this, "x", _("Close the tasks (Ctrl+J)"), [this] { if (onClose) onClose(); }), wxSizerFlags{}.CentreVertical());
    column->Add(head, wxSizerFlags{}.Expand().Border(wxALL, ui::gap(this, ui::Space::edge)));
    m_list = new wxScrolledWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL);
    m_list->SetScrollRate(0, FromDIP(8));
    m_list->SetSizer(new wxBoxSizer(wxVERTICAL));
    column->Add(m_list, wxSizerFlags{1}.Expand());
    SetSizer(column);
    SetMinSize({FromDIP(drawerWidth), -1});
    ui::nameControl(this, _("Tasks"));
}

std::vector<sdk::TaskState> TaskDrawer::all() const
{
    auto tasks = m_host.tasks().states();
    if (!repeated) return tasks;
    const auto works = repeated();
    std::ranges::copy_if(works, std::inserter(tasks, tasks.begin()), &sdk::TaskState::running);
    return tasks;
}

void TaskDrawer::look(const std::vector<sdk::TaskState>& tasks)
{
    m_pace.look(tasks, TaskClock::now());
    if (IsShown()) update(tasks);
}

TaskDrawer::Content TaskDrawer::contentOf(const std::vector<sdk::TaskState>& tasks) const
{
    Content content;
    for (const sdk::TaskState& task : tasks)
        if (worthListing(task, TaskClock::now()) && !m_cleared.contains(task.number)) (task.running ? content.running : content.ended).push_back(task);
    std::ranges::sort(content.ended, std::ranges::greater{}, &sdk::TaskState::ended);
    if (content.ended.size() > endedShown) content.ended.resize(endedShown);
    content.waiting = waiting();
    return content;
}

std::vector<sdk::WaitingTask> TaskDrawer::waiting() const
{
    std::vector<sdk::WaitingTask> all;
    for (sdk::TaskAnswers* one : answers)
        for (sdk::WaitingTask& task : one->waitingTasks()) all.push_back(std::move(task));
    if (!repeated) return all;
    for (const sdk::TaskState& task : repeated())
        if (!task.running && task.outcome.end == sdk::Outcome::End::failed) all.push_back({task.title, data::format(_("tried again soon: {}"), task.outcome.sentence), "refresh"});
    return all;
}

void TaskDrawer::update(const std::vector<sdk::TaskState>& tasks)
{
    const Content content = contentOf(tasks);
    std::string wanted = "#";
    for (const sdk::TaskState& task : content.running) wanted += " " + std::to_string(task.number);
    for (const sdk::WaitingTask& task : content.waiting) wanted += "\n" + task.title + "\t" + task.waitsFor;
    for (const sdk::TaskState& task : content.ended) wanted += "\n" + std::to_string(task.number);
    if (wanted != m_shown) rebuild(content);
    m_shown = wanted;
    for (std::size_t at = 0; at != m_rows.size(); ++at) m_rows[at]->update(content.running[at], m_pace);
}

void TaskDrawer::rebuild(const Content& content)
{
    const wxWindowUpdateLocker still{m_list};
    m_list->GetSizer()->Clear(true);
    m_rows.clear();
    ui::setLabel(m_facts, factsOf(content.running.size()));
    addRunning(content.running);
    if (!content.waiting.empty()) addHeading(_("Waiting"));
    for (const sdk::WaitingTask& task : content.waiting) add(waitingRow(m_list, task.icon, task.title, task.waitsFor));
    if (!content.ended.empty()) addHeading(_("Done today"), [this, ended = content.ended] { CallAfter([this, ended] { clear(ended); }); });
    for (const sdk::TaskState& task : content.ended) add(endedRow(m_list, task, wayOn(task)));
    if (content.running.empty() && content.waiting.empty() && content.ended.empty())
        m_list->GetSizer()->Add(ui::quietLabel(m_list, _("Uploads and printing show here while they run.")), wxSizerFlags{}.Expand().Border(wxALL, ui::gap(this, ui::Space::edge)));
    m_list->FitInside();
    Layout();
    m_list->Layout();
}

void TaskDrawer::addRunning(const std::vector<sdk::TaskState>& running)
{
    for (const sdk::TaskState& task : running) {
        std::function<void()> cancel;
        if (task.number != 0) cancel = [this, number = task.number] { m_host.tasks().cancel(number); };
        if (!m_rows.empty()) addLine();
        m_rows.push_back(new RunningRow(m_list, task, iconOf(task), std::move(cancel)));
        add(m_rows.back());
    }
}

void TaskDrawer::addLine()
{
    m_list->GetSizer()->Add(new wxStaticLine(m_list), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::label)));
}

void TaskDrawer::addHeading(const std::string& text, std::function<void()> clear)
{
    if (!m_list->GetSizer()->IsEmpty()) addLine();
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(ui::quietLabel(m_list, text), wxSizerFlags{1}.CentreVertical());
    if (clear) row->Add(ui::linkButton(m_list, _("Clear"), std::move(clear)), wxSizerFlags{}.CentreVertical());
    m_list->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label)));
}

void TaskDrawer::add(wxWindow* row)
{
    m_list->GetSizer()->Add(row, wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::label)));
}

void TaskDrawer::clear(const std::vector<sdk::TaskState>& ended)
{
    for (const sdk::TaskState& task : ended) m_cleared.insert(task.number);
    update(all());
}

std::string TaskDrawer::iconOf(const sdk::TaskState& task) const
{
    for (sdk::TaskAnswers* one : answers)
        if (std::string icon = one->taskIcon(task); !icon.empty()) return icon;
    return {};
}

std::function<void()> TaskDrawer::wayOn(const sdk::TaskState& task)
{
    for (sdk::TaskAnswers* one : answers)
        if (auto way = one->goOn(task)) return [this, way, number = task.number] { m_cleared.insert(number); way(); };
    return {};
}

} // namespace packhouse::host::desktop
