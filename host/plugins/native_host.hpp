#pragma once

#include "packhouse/sdk/entry.h"

namespace packhouse::sdk {
class Host;
}

namespace packhouse::host::plugins {

/// The host as a native plugin's `open` gets it: its one service is `sdk::Host`. Refers to `host`.
packhouse_host nativeHost(sdk::Host& host);

} // namespace packhouse::host::plugins
