#pragma once

#include <wx/colour.h>

class wxWindow;

namespace packhouse::ui {

/// What a colour means. Never alone: always beside an icon and a word.
enum class Tone {
    plain = 1, ///< the theme's text
    blue,      ///< under way or changed
    green,     ///< done
    amber,     ///< waits for a person
    red,       ///< failed, or would lose something
    grey,      ///< neutral, may be skipped
};

/// True while the desktop's theme is dark. Asked anew after wxEVT_SYS_COLOUR_CHANGED.
bool darkTheme();

wxColour ink(Tone tone);  ///< text and icons, at least 4.5 : 1 on the theme's base
wxColour wash(Tone tone); ///< behind a bar or a changed cell

/// Gives a panel the theme's base colour, which lists have, and keeps it so when the theme changes.
void makeCard(wxWindow* panel);

} // namespace packhouse::ui
