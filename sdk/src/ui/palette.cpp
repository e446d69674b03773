#include "packhouse/sdk/native/ui/palette.hpp"

#include <wx/settings.h>
#include <wx/window.h>

#include <array>

namespace packhouse::ui {

namespace {

struct Shades {
    const char *ink, *wash;
};
using Table = std::array<Shades, 5>; // blue, green, amber, red, grey

constexpr Table light{{{"#1a5fb4", "#e4eefb"}, {"#1b7443", "#e3f4e9"}, {"#8a5a00", "#fdf1d3"}, {"#b3202e", "#fbe3e3"}, {"#5e6469", "#ecebe9"}}};
constexpr Table dark{{{"#8fc0ff", "#23374f"}, {"#7ddba0", "#1d3b2a"}, {"#f3c969", "#443616"}, {"#ff938c", "#4b2526"}, {"#b4b7bb", "#37373a"}}};

const Shades& shadesOf(Tone tone)
{
    return (darkTheme() ? dark : light).at(static_cast<std::size_t>(tone) - static_cast<std::size_t>(Tone::blue));
}

} // namespace

bool darkTheme()
{
    return wxSystemSettings::GetAppearance().IsUsingDarkBackground();
}

wxColour ink(Tone tone)
{
    return tone == Tone::plain ? wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOXTEXT) : wxColour{shadesOf(tone).ink};
}

wxColour wash(Tone tone)
{
    return tone == Tone::plain ? wxSystemSettings::GetColour(wxSYS_COLOUR_WINDOW) : wxColour{shadesOf(tone).wash};
}

void makeCard(wxWindow* panel)
{
    const auto colour = [panel] { panel->SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_LISTBOX)); };
    colour();
    panel->Bind(wxEVT_SYS_COLOUR_CHANGED, [colour](wxSysColourChangedEvent& event) {
        colour();
        event.Skip();
    });
}

} // namespace packhouse::ui
