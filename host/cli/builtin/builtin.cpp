#include "host/cli/builtin/builtin.hpp"

namespace packhouse::host::cli {

std::vector<sdk::Command> builtinCommands(Program& program)
{
    std::vector<sdk::Command> commands{pluginsCommand(program),    printersCommand(program),    serveCommand(program),
                                       settingsGetCommand(program), settingsListCommand(program), settingsSetCommand(program),
                                       templateAddCommand(program), templateListCommand(program)};
    for (const auto family : {inboxCommands, walkCommands})
        for (auto& command : family(program)) commands.push_back(std::move(command));
    return commands;
}

} // namespace packhouse::host::cli
