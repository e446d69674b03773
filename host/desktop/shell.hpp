#pragma once

#include "host/desktop/page_actions.hpp"
#include "host/desktop/presence.hpp"

namespace packhouse::host::desktop {

/// What the window gives to each open page.
struct Shell {
    const PageActions& rules;
    const Presence& presence;
    sdk::Kept& kept;
    std::function<void(sdk::Page& page, const std::string& action)> perform;
};

} // namespace packhouse::host::desktop
