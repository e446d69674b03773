#include "host/desktop/task_row.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/sizer.h>
#include <wx/statbmp.h>

namespace packhouse::host::desktop {

namespace {

constexpr int barHeight = 6, textWidth = 300; // of the drawer's 360, less its edges and the icon

void addIcon(wxWindow* row, wxSizer* sizer, const std::string& icon, sdk::Tone tone)
{
    sizer->Add(new wxStaticBitmap(row, wxID_ANY, ui::icon(icon, tone)), wxSizerFlags{}.Border(wxRIGHT, ui::gap(row, ui::Space::label)));
}

wxStaticText* quietSentence(wxWindow* parent, const std::string& text)
{
    auto* made = new wxStaticText(parent, wxID_ANY, ui::shown(text));
    made->SetForegroundColour(ui::ink(sdk::Tone::grey));
    made->Wrap(parent->FromDIP(textWidth));
    return made;
}

wxPanel* oneLine(wxWindow* parent, const std::string& icon, sdk::Tone tone, const std::string& title, const std::string& words)
{
    auto* panel = new ui::Panel(parent);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addIcon(panel, row, icon, tone);
    row->Add(ui::label(panel, title), wxSizerFlags{3});
    row->Add(ui::quietLabel(panel, words), wxSizerFlags{2}.Border(wxLEFT, ui::gap(panel, ui::Space::related)));
    panel->SetSizer(row);
    ui::nameControl(panel, title);
    return panel;
}

} // namespace

RunningRow::RunningRow(wxWindow* parent, const sdk::TaskState& task, const std::string& icon, std::function<void()> cancel) : ui::Panel{parent}
{
    const auto [sign, tone] = signOf(task);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addIcon(this, row, icon.empty() ? sign : icon, tone);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* words = new wxBoxSizer(wxVERTICAL);
    words->Add(ui::strongLabel(this, task.title), wxSizerFlags{}.Expand());
    words->Add(m_item = ui::quietLabel(this, {}), wxSizerFlags{}.Expand());
    head->Add(words, wxSizerFlags{1}.CentreVertical());
    if (cancel) {
        auto* button = ui::button(this, {_("Cancel"), {}, {}}, std::move(cancel));
        ui::nameControl(button, data::format(_("Cancel: {}"), task.title));
        head->Add(button, wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::related)));
    }
    column->Add(head, wxSizerFlags{}.Expand());
    column->Add(m_bar = new wxGauge(this, wxID_ANY, 100, wxDefaultPosition, {-1, FromDIP(barHeight)}), wxSizerFlags{}.Expand().Border(wxTOP | wxBOTTOM, ui::gap(this, ui::Space::hair)));
    ui::nameControl(m_bar, task.title);
    auto* foot = new wxBoxSizer(wxHORIZONTAL);
    foot->Add(m_pace = ui::label(this, {}), wxSizerFlags{1});
    foot->Add(m_percent = new wxStaticText(this, wxID_ANY, {}), wxSizerFlags{});
    m_percent->SetFont(ui::strongFont());
    column->Add(foot, wxSizerFlags{}.Expand());
    row->Add(column, wxSizerFlags{1});
    SetSizer(row);
    ui::nameControl(this, task.title);
}

void RunningRow::update(const sdk::TaskState& task, const TaskPace& pace)
{
    ui::setLabel(m_item, itemWords(task));
    ui::setLabel(m_pace, paceWords(task, pace, TaskClock::now()));
    if (task.total == 0) return m_bar->Pulse();
    m_bar->SetValue(percent(task));
    const wxString share = ui::shown(data::format(_("{} %"), percent(task)));
    if (m_percent->GetLabelText() == share) return;
    m_percent->SetLabelText(share);
    Layout();
}

wxWindow* endedRow(wxWindow* parent, const sdk::TaskState& task, std::function<void()> goOn)
{
    const auto [icon, tone] = signOf(task);
    const bool done = task.outcome.end == sdk::Outcome::End::done;
    if (done) return oneLine(parent, icon, tone, task.title, doneWords(task));
    auto* panel = new ui::Panel(parent);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    addIcon(panel, row, icon, tone);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(ui::label(panel, task.title), wxSizerFlags{}.Expand());
    column->Add(quietSentence(panel, itemWords(task)), wxSizerFlags{}.Expand());
    if (goOn) {
        auto* button = ui::button(panel, {_("Go on"), {}, {}}, std::move(goOn));
        ui::nameControl(button, data::format(_("Go on: {}"), task.title));
        column->Add(button, wxSizerFlags{}.Border(wxTOP, ui::gap(panel, ui::Space::hair)));
    }
    row->Add(column, wxSizerFlags{1});
    panel->SetSizer(row);
    ui::nameControl(panel, task.title);
    return panel;
}

wxWindow* waitingRow(wxWindow* parent, const std::string& icon, const std::string& title, const std::string& waitsFor)
{
    return oneLine(parent, icon.empty() ? "clock" : icon, sdk::Tone::grey, title, waitsFor);
}

} // namespace packhouse::host::desktop
