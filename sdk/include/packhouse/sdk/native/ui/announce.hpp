#pragma once

#include <wx/window.h>

#include <string>

namespace packhouse::ui {

/// Lets a screen reader say a sentence when it has finished what it says now. The focus stays where it is.
void announce(wxWindow* window, const std::string& sentence);

} // namespace packhouse::ui
