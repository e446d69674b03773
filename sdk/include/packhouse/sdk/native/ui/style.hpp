#pragma once

#include <wx/window.h>

namespace packhouse::ui {

/// How a native control is dressed beyond the theme's default.
enum class Style {
    defaultButton = 1, ///< the one that Enter or its shown key triggers
    flatButton,        ///< no frame until the pointer or focus is there
    linkButton,
    tab,
    chip,
    card, ///< the theme's base colour with a thin edge
    navigation,
};

/// Reads the rules in for the present theme; called by the program at its start and at each change of theme.
void installStyles();

void setStyle(wxWindow* control, Style style, bool on = true);

/// From now on the program is dark whenever the desktop's own setting says so (the settings portal), also while it runs.
void followSystem();

/// Makes the program light or dark whatever the desktop says; used for pictures and by the setting.
void preferDark(bool dark);

} // namespace packhouse::ui
