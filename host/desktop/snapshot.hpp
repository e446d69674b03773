#pragma once

#include <wx/window.h>

#include <filesystem>
#include <functional>

namespace packhouse::host::desktop {

/// Takes a window as it stands on the screen. [main-thread] What it returns writes that as PNG, on a thread where nobody waits for it: packing a
/// picture takes ten times as long as taking it. That throws data::Error{unavailable} naming a file that cannot be written.
std::function<void()> takeSnapshot(wxWindow* window, const std::filesystem::path& file);

} // namespace packhouse::host::desktop
