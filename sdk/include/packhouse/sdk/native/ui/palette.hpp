#pragma once

#include "packhouse/sdk/native/tone.hpp"

#include <wx/colour.h>

class wxWindow;

namespace packhouse::ui {

using sdk::Tone;

/// True while the desktop's theme is dark. Asked anew after wxEVT_SYS_COLOUR_CHANGED.
bool darkTheme();

wxColour ink(Tone tone);  ///< text and icons, at least 4.5 : 1 on the theme's base
wxColour wash(Tone tone); ///< behind a bar or a changed cell

/// Gives a panel the theme's base colour, which lists have, and keeps it so when the theme changes.
void makeCard(wxWindow* panel);

} // namespace packhouse::ui
