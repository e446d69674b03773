#pragma once

#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsios {

/// The commands of this plugin, one family in one file.
std::vector<sdk::Command> settingsCommands(sdk::Host& host); ///< upload settings, upload copy-settings
std::vector<sdk::Command> startCommands(sdk::Host& host);    ///< upload start
std::vector<sdk::Command> statusCommands(sdk::Host& host);   ///< upload status
std::vector<sdk::Command> liveCommands(sdk::Host& host);     ///< upload live, upload pause

} // namespace packhouse::tsios
