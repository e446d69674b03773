#pragma once

#include "host/services/main_loop.hpp"

#include <wx/app.h>

namespace packhouse::host::desktop {

/// The window toolkit's event loop as the services' main loop.
class WxLoop : public MainLoop {
public:
    void post(std::function<void()> call) override { wxTheApp->CallAfter(std::move(call)); }
};

} // namespace packhouse::host::desktop
