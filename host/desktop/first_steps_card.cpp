#include "host/desktop/first_steps_card.hpp"

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

FirstStepsCard::FirstStepsCard(wxWindow* parent, FirstSteps& steps, std::function<void(const std::string& place)> open)
    : ui::Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME}, m_steps{steps}, m_open{std::move(open)}
{
    ui::makeCard(this);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(m_column = new wxBoxSizer(wxVERTICAL), wxSizerFlags{1}.Expand().Border(wxALL, ui::gap(this, ui::Space::label)));
    SetSizer(around);
    ui::nameControl(this, _("First steps"));
}

void FirstStepsCard::update()
{
    m_column->Clear(true);
    Show(m_steps.shown());
    if (!m_steps.shown()) return;
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(ui::strongLabel(this, _("First steps")), wxSizerFlags{}.CentreVertical());
    head->Add(ui::quietLabel(this, data::format(_("{} of {} done"), m_steps.countDone(), m_steps.entries().size())),
        wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    auto* dismiss = ui::linkButton(this, _("Dismiss"), [this] { CallAfter([this] { m_steps.dismiss(); }); });
    ui::nameControl(dismiss, _("Dismiss the first steps"));
    head->Add(dismiss, wxSizerFlags{}.CentreVertical());
    m_column->Add(head, wxSizerFlags{}.Expand());
    for (const FirstSteps::Entry& entry : m_steps.entries()) addStep(m_column, entry);
    Layout();
}

void FirstStepsCard::addStep(wxSizer* column, const FirstSteps::Entry& entry)
{
    const bool done = entry.done.value_or(false);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* mark = new wxStaticBitmap(this, wxID_ANY, ui::icon(done ? "circle-check" : "circle-dashed", done ? ui::Tone::green : ui::Tone::grey));
    mark->SetToolTip(ui::shown(done ? _("done") : _("not done yet")));
    row->Add(mark, wxSizerFlags{}.CentreVertical());
    auto* label = ui::label(this, entry.step.label);
    label->SetMinSize({FromDIP(208), -1});
    row->Add(label, wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::related)));
    row->Add(ui::quietLabel(this, done ? std::string{_("done")} : entry.step.detail), wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    if (!done) {
        auto* open = ui::linkButton(this, _("Do this"), [this, place = entry.step.opens] { m_open(place); });
        ui::nameControl(open, entry.step.label);
        row->Add(open, wxSizerFlags{}.CentreVertical());
    }
    column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
}

} // namespace packhouse::host::desktop
