#pragma once

#include <wx/window.h>

namespace packhouse::ui {

/// The steps that all gaps come from, in pixels of a 100 % screen.
enum class Space { hair = 4, related = 8, label = 12, edge = 16, section = 24, wide = 32 };

inline int gap(const wxWindow* window, Space space) { return window->FromDIP(static_cast<int>(space)); }

inline constexpr int rowHeight = 26;
inline constexpr int iconSize = 16;

} // namespace packhouse::ui
