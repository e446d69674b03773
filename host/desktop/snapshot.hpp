#pragma once

#include <wx/window.h>

#include <filesystem>

namespace packhouse::host::desktop {

/// Writes a window with all that stands in it as PNG, whatever lies over it or beyond the screen. Throws data::Error{unavailable}
/// naming a file that cannot be written.
void writeSnapshot(wxWindow* window, const std::filesystem::path& file);

} // namespace packhouse::host::desktop
