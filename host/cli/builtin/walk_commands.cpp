#include "host/cli/walk/walk_commands.hpp"

#include "host/cli/builtin/builtin.hpp"
#include "host/cli/program.hpp"
#include "host/services/program_paths.hpp"

namespace packhouse::host::cli {

std::vector<sdk::Command> walkCommands(Program& program)
{
    const auto paths = ProgramPaths::ofThisProgram();
    return walkCommands(WalkPlace{.program = paths.program, .share = paths.shared, .home = program.services().home(), .results = {}});
}

} // namespace packhouse::host::cli
