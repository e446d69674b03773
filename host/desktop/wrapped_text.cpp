#include "host/desktop/wrapped_text.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

WrappedText::WrappedText(wxWindow* parent, const std::string& text, int width, ui::Tone tone)
    : wxStaticText{parent, wxID_ANY, {}}, m_width{width}, m_tone{tone}
{
    if (tone != ui::Tone::plain) SetForegroundColour(ui::ink(tone));
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        if (m_tone != ui::Tone::plain) SetForegroundColour(ui::ink(m_tone));
        event.Skip();
    });
    say(text);
}

void WrappedText::say(const std::string& text)
{
    SetLabelText(ui::shown(text));
    Wrap(FromDIP(m_width));
}

} // namespace packhouse::host::desktop
