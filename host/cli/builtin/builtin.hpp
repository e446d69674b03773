#pragma once

#include <packhouse/sdk/native/command.hpp>

namespace packhouse::host::cli {

class Program;

/// The commands that belong to no plugin. A new one gets a file here and a line in builtin.cpp.
std::vector<sdk::Command> builtinCommands(Program& program);

sdk::Command pluginsCommand(Program& program);
sdk::Command printersCommand(Program& program);
sdk::Command serveCommand(Program& program);
sdk::Command settingsGetCommand(Program& program);
sdk::Command settingsListCommand(Program& program);
sdk::Command settingsSetCommand(Program& program);
sdk::Command templateAddCommand(Program& program);
sdk::Command templateListCommand(Program& program);
std::vector<sdk::Command> inboxCommands(Program& program); ///< inbox list, inbox settle
std::vector<sdk::Command> walkCommands(Program& program); ///< tour, sample

} // namespace packhouse::host::cli
