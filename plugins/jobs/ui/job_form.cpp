#include "job_form.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/database_away.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

namespace packhouse::jobs {

JobForm::JobForm(wxWindow* parent) : ui::Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME}
{
    const int related = ui::gap(this, ui::Space::related);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_name = field(row, _("Name"), 220, _("St Mary's Primary, spring"));
    m_day = field(row, _("Day"), 110, _("2026-04-14"));
    m_offer = field(row, _("Offer"), 110, _("may wait"));
    row->Add(ui::button(this, {_("Not now"), {}, "Esc"}, [this] { fold(); }), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, related));
    auto* add = ui::button(this, {_("Add job"), "plus", {}}, [this] { if (onAdd) onAdd(); });
    ui::needsDatabase(add);
    ui::setStyle(add, ui::Style::defaultButton);
    row->Add(add, wxSizerFlags{}.CentreVertical());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(row, wxSizerFlags{}.Expand().Border(wxALL, related));
    column->Add(m_problem = ui::label(this, {}), wxSizerFlags{}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, related));
    m_problem->SetForegroundColour(ui::ink(ui::Tone::red));
    m_problem->Hide();
    SetSizer(column);
    Hide();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        const bool onButton = dynamic_cast<wxButton*>(FindFocus()) != nullptr;
        if (event.GetKeyCode() == WXK_ESCAPE) fold();
        else if (event.GetKeyCode() == WXK_RETURN && !onButton && onAdd) onAdd();
        else event.Skip();
    });
}

wxTextCtrl* JobForm::field(wxSizer* row, const std::string& name, int width, const std::string& hint)
{
    row->Add(ui::quietLabel(this, name), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::hair)));
    auto* made = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, {FromDIP(width), -1});
    made->SetHint(ui::shown(hint));
    ui::nameControl(made, name);
    row->Add(made, wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    return made;
}

void JobForm::open()
{
    Show();
    GetParent()->Layout();
    m_name->SetFocus();
}

void JobForm::fold()
{
    Hide();
    m_problem->Hide();
    GetParent()->Layout();
    if (onFold) onFold();
}

void JobForm::done()
{
    for (wxTextCtrl* each : {m_name, m_day, m_offer}) each->ChangeValue({});
    fold();
}

void JobForm::refuse(const std::string& why)
{
    ui::setLabel(m_problem, why);
    m_problem->Show();
    GetParent()->Layout();
    m_name->SetFocus();
}

NewJob JobForm::wanted() const
{
    NewJob job;
    job.name = ui::utf8(m_name->GetValue().Strip(wxString::both));
    job.eventDate = ui::utf8(m_day->GetValue().Strip(wxString::both));
    job.offer = ui::utf8(m_offer->GetValue().Strip(wxString::both));
    return job;
}

} // namespace packhouse::jobs
