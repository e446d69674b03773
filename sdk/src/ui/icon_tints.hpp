#pragma once

class wxWindow;

namespace packhouse::ui {

/// Gives all icons that stand in this window and below it the colours of the present theme; called at each change of theme.
void tintIcons(wxWindow* window);

} // namespace packhouse::ui
