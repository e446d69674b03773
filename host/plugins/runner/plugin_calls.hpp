#pragma once

#include "host/plugins/messages.hpp"
#include "packhouse/sdk/entry.h"

namespace packhouse::host::plugins::runner {

/// Calls `open`; the answer says how it went.
messages::Answer open(const packhouse_plugin_entry& plugin);

/// Puts a question to the plugin's payment extension. What the plugin throws across its C boundary becomes a failed answer.
messages::Answer answer(const packhouse_plugin_entry& plugin, const messages::Question& question);

} // namespace packhouse::host::plugins::runner
