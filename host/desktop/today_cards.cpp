#include "host/desktop/today_cards.hpp"

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

constexpr int figureWidth = 208, printerWidth = 288;

wxPanel* card(wxWindow* parent, int width, wxSizer*& column)
{
    auto* panel = new ui::Panel(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME);
    ui::makeCard(panel);
    column = new wxBoxSizer(wxVERTICAL);
    auto* around = new wxBoxSizer(wxVERTICAL);
    around->Add(column, wxSizerFlags{1}.Expand().Border(wxALL, ui::gap(parent, ui::Space::label)));
    panel->SetSizer(around);
    panel->SetMinSize({parent->FromDIP(width), -1});
    return panel;
}

wxSizer* iconLine(wxWindow* panel, const std::string& icon, ui::Tone tone, wxStaticText* words)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(panel, wxID_ANY, ui::icon(icon, tone)), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(panel, ui::Space::related)));
    row->Add(words, wxSizerFlags{1}.CentreVertical());
    return row;
}

wxStaticText* numberText(wxWindow* panel, const sdk::PageFigure& figure)
{
    auto* number = new wxStaticText(panel, wxID_ANY, ui::shown(figure.number));
    number->SetFont(ui::titleFont().Scaled(1.5F));
    if (!figure.needsPerson) return number;
    number->SetForegroundColour(ui::ink(ui::Tone::amber));
    number->Bind(wxEVT_SYS_COLOUR_CHANGED, [number](wxSysColourChangedEvent& event) {
        number->SetForegroundColour(ui::ink(ui::Tone::amber));
        event.Skip();
    });
    return number;
}

std::string shownName(const std::string& printer)
{
    if (printer == "folder") return _("Print folder");
    return printer.starts_with("cups:") ? printer.substr(5) : printer;
}

} // namespace

wxWindow* figureCard(wxWindow* parent, const sdk::PageInfo& page, const sdk::PageFigure& figure, std::function<void()> open)
{
    wxSizer* column = nullptr;
    wxPanel* panel = card(parent, figureWidth, column);
    column->Add(iconLine(panel, page.icon, figure.needsPerson ? ui::Tone::amber : ui::Tone::blue, ui::label(panel, page.title)), wxSizerFlags{}.Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(numberText(panel, figure), wxSizerFlags{}.Bottom());
    row->Add(ui::label(panel, figure.words), wxSizerFlags{1}.Bottom().Border(wxLEFT, ui::gap(panel, ui::Space::related)));
    column->Add(row, wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(panel, ui::Space::related)));
    auto* button = ui::linkButton(panel, _("Show them"), std::move(open));
    ui::nameControl(button, data::format(_("Show {} {}"), figure.number, figure.words));
    column->Add(button, wxSizerFlags{}.Border(wxTOP, ui::gap(panel, ui::Space::hair)));
    return panel;
}

wxWindow* printerCard(wxWindow* parent, const sdk::PrinterInfo& printer)
{
    wxSizer* column = nullptr;
    wxPanel* panel = card(parent, printerWidth, column);
    column->Add(ui::strongLabel(panel, shownName(printer.name)), wxSizerFlags{}.Expand());
    column->Add(iconLine(panel, printer.ready ? "circle-check" : "alert-triangle", printer.ready ? ui::Tone::green : ui::Tone::amber, ui::label(panel, printer.state)),
        wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(panel, ui::Space::related)));
    return panel;
}

} // namespace packhouse::host::desktop
