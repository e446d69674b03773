#pragma once

#include "host/desktop/frame.hpp"

namespace packhouse::host::desktop {

/// Logs once how long after the program's start its window could be used: the first page stands, has read what it shows, and no event waits.
class StartWatch : public wxEvtHandler {
public:
    StartWatch(Frame& frame, sdk::Host& host);

private:
    void idle(wxIdleEvent& event);
    Frame& m_frame;
    sdk::Host& m_host;
};

} // namespace packhouse::host::desktop
