#pragma once

#include <packhouse/sdk/native/ui/palette.hpp>

#include <wx/stattext.h>

#include <string>

namespace packhouse::host::desktop {

/// Text that takes as many lines as it needs at this width (pixels of a 100 % screen), in the colour of its tone in both schemes.
class WrappedText : public wxStaticText {
public:
    WrappedText(wxWindow* parent, const std::string& text, int width, ui::Tone tone = ui::Tone::plain);
    void say(const std::string& text);

private:
    int m_width;
    ui::Tone m_tone;
};

} // namespace packhouse::host::desktop
