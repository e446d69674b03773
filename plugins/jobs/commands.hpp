#pragma once

#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::jobs {

/// The commands of this plugin, one family in one file.
std::vector<sdk::Command> createCommands(sdk::Host& host); ///< job create
std::vector<sdk::Command> rosterCommands(sdk::Host& host); ///< job roster import
std::vector<sdk::Command> imageCommands(sdk::Host& host);  ///< job images import, job match
std::vector<sdk::Command> listCommands(sdk::Host& host);   ///< job list, show, subjects, images, key

} // namespace packhouse::jobs
