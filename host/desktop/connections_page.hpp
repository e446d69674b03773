#pragma once

#include "host/desktop/connections.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// Database and site: where they are, how they answered last, and a button that asks now.
std::unique_ptr<sdk::Page> connectionsPage(sdk::Host& host, Connections& connections);

} // namespace packhouse::host::desktop
