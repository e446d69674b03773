#include "host/desktop/task_drawer.hpp"

#include "host/desktop/task_words.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/gauge.h>
#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/statline.h>

#include <algorithm>

namespace packhouse::host::desktop {

class TaskDrawer::Row : public wxPanel {
public:
    Row(wxWindow* parent, sdk::Host& host, const sdk::TaskState& task) : wxPanel{parent}
    {
        auto* row = new wxBoxSizer(wxHORIZONTAL);
        const auto [icon, tone] = signOf(task);
        row->Add(new wxStaticBitmap(this, wxID_ANY, ui::icon(icon, tone)), wxSizerFlags{}.Border(wxRIGHT, ui::gap(this, ui::Space::label)));
        row->Add(words(task), wxSizerFlags{1});
        if (task.running) row->Add(cancelButton(host, task), wxSizerFlags{}.Border(wxLEFT, ui::gap(this, ui::Space::related)));
        SetSizer(row);
        ui::nameControl(this, task.title);
        update(task);
    }

    void update(const sdk::TaskState& task)
    {
        ui::setLabel(m_item, itemWords(task));
        if (m_bar == nullptr) return;
        if (task.total == 0) m_bar->Pulse();
        else m_bar->SetValue(percent(task));
        ui::setLabel(m_left, timeLeft(task, TaskClock::now()));
        Layout();
    }

private:
    wxSizer* words(const sdk::TaskState& task)
    {
        auto* column = new wxBoxSizer(wxVERTICAL);
        column->Add(task.running ? ui::strongLabel(this, task.title) : ui::label(this, task.title), wxSizerFlags{}.Expand());
        column->Add(m_item = ui::quietLabel(this, {}), wxSizerFlags{}.Expand());
        if (!task.running) return column;
        column->Add(m_bar = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, {-1, FromDIP(6)}), wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, ui::gap(this, ui::Space::hair)));
        ui::nameControl(m_bar, task.title);
        column->Add(m_left = ui::quietLabel(this, {}), wxSizerFlags{}.Expand());
        return column;
    }

    wxButton* cancelButton(sdk::Host& host, const sdk::TaskState& task)
    {
        return ui::button(this, {_("Cancel"), {}, {}}, [&host, number = task.number] { host.tasks().cancel(number); });
    }

    wxStaticText *m_item = nullptr, *m_left = nullptr;
    wxGauge* m_bar = nullptr;
};

namespace {

constexpr int drawerWidth = 360;
constexpr std::size_t endedShown = 30;

std::vector<sdk::TaskState> shownOf(const std::vector<sdk::TaskState>& tasks)
{
    std::vector<sdk::TaskState> kept;
    std::ranges::copy_if(tasks, std::back_inserter(kept), [now = TaskClock::now()](const auto& task) { return worthShowing(task, now) || worthFinishing(task, now); });
    if (kept.size() > endedShown) kept.resize(endedShown);
    return kept;
}

} // namespace

TaskDrawer::TaskDrawer(wxWindow* parent, sdk::Host& host) : wxPanel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME}, m_host{host}
{
    ui::makeCard(this);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* title = new wxStaticText(this, wxID_ANY, ui::shown(_("Tasks")));
    title->SetFont(ui::titleFont());
    head->Add(title, wxSizerFlags{}.CentreVertical());
    head->Add(m_facts = ui::quietLabel(this, {}), wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
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

void TaskDrawer::update(const std::vector<sdk::TaskState>& tasks)
{
    const std::vector<sdk::TaskState> wanted = shownOf(tasks);
    std::vector<std::pair<std::uint64_t, bool>> keys;
    for (const sdk::TaskState& task : wanted) keys.emplace_back(task.number, task.running);
    if (keys != m_shown || m_rows.empty()) {
        m_shown = keys;
        rebuild(wanted);
    }
    for (std::size_t at = 0; at != wanted.size(); ++at) m_rows[at]->update(wanted[at]);
}

void TaskDrawer::rebuild(const std::vector<sdk::TaskState>& tasks)
{
    m_list->GetSizer()->Clear(true);
    m_rows.clear();
    const int edge = ui::gap(this, ui::Space::edge);
    const auto running = std::ranges::count_if(tasks, &sdk::TaskState::running);
    ui::setLabel(m_facts, running == 0 ? _("nothing runs") : data::format(_("{} running"), running));
    for (const sdk::TaskState& task : tasks) {
        m_rows.push_back(new Row(m_list, m_host, task));
        m_list->GetSizer()->Add(m_rows.back(), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, edge));
    }
    if (tasks.empty()) m_list->GetSizer()->Add(ui::quietLabel(m_list, _("Uploads and printing show here while they run.")), wxSizerFlags{}.Border(wxALL, edge));
    m_list->FitInside();
    m_list->Layout();
}

} // namespace packhouse::host::desktop
