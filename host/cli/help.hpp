#pragma once

#include "host/cli/command_list.hpp"

namespace packhouse::host::cli {

/// All commands, grouped by their first word, and the options that each understands.
void showHelp(const CommandList& commands, sdk::Output& out);
/// The commands of one group.
void showGroup(const std::vector<const sdk::Command*>& group, sdk::Output& out);
/// One command: what it does, its arguments and what they are when left out.
void showCommand(const sdk::Command& command, sdk::Output& out);

} // namespace packhouse::host::cli
