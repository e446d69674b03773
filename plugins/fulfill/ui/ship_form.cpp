#include "ship_form.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/database_away.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

namespace packhouse::fulfill {

ShipForm::ShipForm(wxWindow* parent) : ui::Panel{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_sentence = ui::strongLabel(this, {}), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_method = field(row, _("Method"), 110);
    m_carrier = field(row, _("Carrier"), 110);
    m_tracking = field(row, _("Tracking number"), 170);
    row->AddStretchSpacer();
    row->Add(ui::button(this, {_("Not now"), {}, "Esc"}, [this] { done(false); }), wxSizerFlags{}.CentreVertical());
    row->Add(m_ship = ui::button(this, {_("Ship"), "truck-delivery", "Ctrl+Enter"}, [this] { done(true); }), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::related)));
    ui::needsDatabase(m_ship);
    ui::setStyle(m_ship, ui::Style::defaultButton);
    column->Add(row, wxSizerFlags{}.Expand());
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, ui::gap(this, ui::Space::label)));
    SetSizer(around);
    Hide();
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) {
        if (event.GetKeyCode() == WXK_ESCAPE) return done(false);
        if (event.GetKeyCode() == WXK_RETURN) return done(true);
        event.Skip();
    });
}

wxTextCtrl* ShipForm::field(wxSizer* row, const std::string& name, int width)
{
    row->Add(ui::quietLabel(this, name), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    auto* made = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, {FromDIP(width), -1});
    ui::nameControl(made, name);
    row->Add(made, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::label)));
    return made;
}

void ShipForm::ask(const std::string& orderKey, int sheets)
{
    m_orderKey = orderKey;
    ui::setLabel(m_sentence, data::format(PACKHOUSE_PLURAL("{} sheet of order {} goes in one parcel", "{} sheets of order {} go in one parcel", sheets), sheets, orderKey));
    ui::setButton(m_ship, {data::format(PACKHOUSE_PLURAL("Ship {} sheet", "Ship {} sheets", sheets), sheets), "truck-delivery", "Enter"}, ui::Tone::blue);
    if (m_method->IsEmpty()) m_method->SetValue(ui::shown(_("Parcel")));
    m_tracking->Clear();
    Show();
    GetParent()->Layout();
    m_carrier->SetFocus();
}

void ShipForm::done(bool ship)
{
    Hide();
    GetParent()->Layout();
    if (ship && onShip)
        onShip({m_orderKey, ui::utf8(m_method->GetValue()), ui::utf8(m_carrier->GetValue()), ui::utf8(m_tracking->GetValue())});
}

} // namespace packhouse::fulfill
