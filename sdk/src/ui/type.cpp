#include "packhouse/sdk/native/ui/type.hpp"

#include "packhouse/sdk/native/ui/palette.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/settings.h>

namespace packhouse::ui {

namespace {

wxFont systemFont()
{
    return wxSystemSettings::GetFont(wxSYS_DEFAULT_GUI_FONT);
}

} // namespace

wxFont titleFont()
{
    wxFont font = systemFont().Scaled(1.35F);
    font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    return font;
}

wxFont strongFont()
{
    wxFont font = systemFont();
    font.SetWeight(wxFONTWEIGHT_SEMIBOLD);
    return font;
}

wxFont smallFont()
{
    return systemFont().Scaled(0.9F);
}

wxFont fixedFont()
{
    wxFont font = wxSystemSettings::GetFont(wxSYS_ANSI_FIXED_FONT);
    font.SetPointSize(systemFont().GetPointSize());
    return font;
}

wxStaticText* label(wxWindow* parent, const std::string& text)
{
    auto* made = new wxStaticText(parent, wxID_ANY, shown(text), wxDefaultPosition, wxDefaultSize, wxST_ELLIPSIZE_END);
    made->SetToolTip(shown(text));
    return made;
}

wxStaticText* strongLabel(wxWindow* parent, const std::string& text)
{
    auto* made = label(parent, text);
    made->SetFont(strongFont());
    return made;
}

wxStaticText* quietLabel(wxWindow* parent, const std::string& text)
{
    auto* made = label(parent, text);
    made->SetForegroundColour(ink(Tone::grey));
    made->Bind(wxEVT_SYS_COLOUR_CHANGED, [made](wxSysColourChangedEvent& event) {
        made->SetForegroundColour(ink(Tone::grey));
        event.Skip();
    });
    return made;
}

void setLabel(wxStaticText* label, const std::string& text)
{
    const wxString wanted = shown(text);
    if (label->GetLabelText() == wanted) return;
    label->SetLabelText(wanted);
    label->SetToolTip(wanted);
}

} // namespace packhouse::ui
