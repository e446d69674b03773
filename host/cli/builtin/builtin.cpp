#include "host/cli/builtin/builtin.hpp"

namespace packhouse::host::cli {

std::vector<sdk::Command> builtinCommands(Program& program)
{
    return {pluginsCommand(program),     printersCommand(program),     serveCommand(program),
            settingsGetCommand(program), settingsListCommand(program), settingsSetCommand(program)};
}

} // namespace packhouse::host::cli
