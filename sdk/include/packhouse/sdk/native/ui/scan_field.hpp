#pragma once

#include <wx/window.h>

namespace packhouse::ui {

/// This window and what stands in it expect scans: they get the scanner's characters as they are, and Enter. Everywhere else the host takes scans
/// before any key command and brings up what was scanned.
void expectScans(wxWindow* window, bool expected = true);

bool expectsScans(const wxWindow* window); ///< itself or one it stands in; null: no

} // namespace packhouse::ui
