#pragma once

#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// `fulfill poll`, `queue …`, `sheet …` and `ship`.
std::vector<sdk::Command> commands(sdk::Host& host);

} // namespace packhouse::fulfill
