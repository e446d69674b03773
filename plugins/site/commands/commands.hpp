#pragma once

#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::site {

/// All commands of the plugin.
std::vector<sdk::Command> commands(sdk::Host& host);

sdk::Command setupCommand(sdk::Host& host);
sdk::Command staffAddCommand(sdk::Host& host);
sdk::Command staffListCommand(sdk::Host& host);
sdk::Command ordersCommand(sdk::Host& host);
sdk::Command orderPlaceCommand(sdk::Host& host);
sdk::Command orderMarkPaidCommand(sdk::Host& host);
sdk::Command orderShowCommand(sdk::Host& host);

} // namespace packhouse::site
