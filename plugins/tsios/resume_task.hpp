#pragma once

#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsios {

/// Goes on with uploads that were interrupted: the site was away too long, or the program ended in the middle.
sdk::BackgroundTask resumeTask(sdk::Host& host);

} // namespace packhouse::tsios
