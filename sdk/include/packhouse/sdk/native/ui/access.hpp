#pragma once

#include <wx/window.h>

#include <string>

namespace packhouse::ui {

/// Gives a control the name that screen readers and tests know it by. wxWindow::SetName does not reach them.
void nameControl(wxWindow* control, const std::string& name);

/// What a screen reader would call the control.
std::string controlName(const wxWindow* control);

} // namespace packhouse::ui
