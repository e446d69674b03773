#pragma once

#include "packhouse/sdk/native/first_steps.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// "Set up a printer".
std::vector<sdk::FirstStep> firstSteps(sdk::Host& host);

} // namespace packhouse::fulfill
