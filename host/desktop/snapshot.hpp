#pragma once

#include <wx/window.h>

#include <filesystem>

namespace packhouse::host::desktop {

/// Writes a window as it stands on the screen as PNG. Throws data::Error{unavailable} naming a file that cannot be written.
void writeSnapshot(wxWindow* window, const std::filesystem::path& file);

} // namespace packhouse::host::desktop
