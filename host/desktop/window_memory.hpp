#pragma once

#include <packhouse/sdk/native/kept.hpp>

#include <wx/frame.h>

namespace packhouse::host::desktop {

/// Where the window stood and how large it was.
class WindowMemory {
public:
    WindowMemory(sdk::Kept& kept, wxFrame& window) : m_kept{kept}, m_window{window} {}

    bool recall(); ///< before the window is shown; false: it never stood anywhere, or on a screen that is gone
    void look();   ///< from time to time: keeps what has changed

private:
    sdk::Kept& m_kept;
    wxFrame& m_window;
    std::string m_last;
};

} // namespace packhouse::host::desktop
