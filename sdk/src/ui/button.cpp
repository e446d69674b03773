#include "packhouse/sdk/native/ui/button.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/keys.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

namespace packhouse::ui {

namespace {

// GTK's own mnemonic and markup signs would be read as such in a person's words.
wxString escaped(const std::string& text)
{
    return wxControl::EscapeMnemonics(wxString::FromUTF8(text));
}

wxString withKey(const ButtonText& text)
{
    const wxString label = shown(text.label);
    return text.key.empty() ? label : label + "   " + shown(shownKeys(text.key));
}

void setIcon(wxButton* button, const std::string& name, Tone tone)
{
    const wxBitmapBundle bitmap = icon(name, tone);
    if (!bitmap.IsOk()) return;
    button->SetBitmap(bitmap);
    button->SetBitmapDisabled(icon(name, Tone::grey));
}

wxButton* bare(wxWindow* parent, const wxString& label, std::function<void()> act, long style = 0)
{
    auto* made = new wxButton(parent, wxID_ANY, label, wxDefaultPosition, wxDefaultSize, style);
    made->Bind(wxEVT_BUTTON, [act = std::move(act)](wxCommandEvent&) { act(); });
    return made;
}

} // namespace

wxButton* button(wxWindow* parent, const ButtonText& text, std::function<void()> act)
{
    auto* made = bare(parent, escaped(text.label), std::move(act));
    setButton(made, text);
    made->Bind(wxEVT_SYS_COLOUR_CHANGED, [made, name = text.icon](wxSysColourChangedEvent& event) {
        setIcon(made, name, Tone::plain);
        event.Skip();
    });
    return made;
}

wxButton* linkButton(wxWindow* parent, const std::string& text, std::function<void()> act)
{
    auto* made = bare(parent, escaped(text), std::move(act), wxBU_EXACTFIT);
    setStyle(made, Style::linkButton);
    made->InvalidateBestSize();
    return made;
}

void setButton(wxButton* button, const ButtonText& text, Tone tone)
{
    const wxString wanted = withKey(text);
    if (button->GetLabelText() != wanted) button->SetLabel(wxControl::EscapeMnemonics(wanted));
    setIcon(button, text.icon, tone);
    nameControl(button, text.label);
    button->InvalidateBestSize(); // icon, key and the weight of a default button take room of their own
}

wxButton* iconButton(wxWindow* parent, const std::string& name, const std::string& says, std::function<void()> act)
{
    auto* made = bare(parent, {}, std::move(act), wxBU_EXACTFIT);
    setIcon(made, name, Tone::grey);
    setStyle(made, Style::flatButton);
    made->InvalidateBestSize();
    made->SetToolTip(shown(says));
    nameControl(made, says);
    return made;
}

} // namespace packhouse::ui
