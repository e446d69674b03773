#pragma once

#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsadmin {

/// The commands of this plugin, one family in one file.
std::vector<sdk::Command> groupingCommands(sdk::Host& host);  ///< account, season, workspace
std::vector<sdk::Command> productCommands(sdk::Host& host);
std::vector<sdk::Command> packageCommands(sdk::Host& host);
std::vector<sdk::Command> offerCommands(sdk::Host& host);     ///< create, show, list
std::vector<sdk::Command> priceListCommands(sdk::Host& host); ///< offer pricelist add, offer price
std::vector<sdk::Command> publishCommands(sdk::Host& host);   ///< offer check, offer publish
std::vector<sdk::Command> priceCheckCommands(sdk::Host& host);

} // namespace packhouse::tsadmin
