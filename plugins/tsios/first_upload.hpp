#pragma once

#include "packhouse/sdk/native/first_steps.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsios {

/// "Put a job online": done once any job was uploaded.
sdk::FirstStep firstUpload(sdk::Host& host);

} // namespace packhouse::tsios
