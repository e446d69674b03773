#pragma once

#include "host/cli/walk/walk.hpp"

namespace packhouse::host::cli {

/// `packhouse tour` and `packhouse sample`. `place.results` is chosen by the command.
std::vector<sdk::Command> walkCommands(const WalkPlace& place);

} // namespace packhouse::host::cli
