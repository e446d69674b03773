#pragma once

#include "packhouse/sdk/entry.h"
#include "sdk/calls/calls.hpp"

namespace packhouse::sdk::calls {

/// Calls the plugin's `open`, with a host that has no services; the answer says how it went.
Answer open(const packhouse_plugin_entry& plugin);

/// Puts a question to the plugin's payment extension; PACKHOUSE_UNSUPPORTED if it has none. What the plugin throws across its C boundary
/// becomes a failed answer.
Answer answer(const packhouse_plugin_entry& plugin, const Question& question);

/// What the plugin declares; empty if it declares nothing.
std::vector<Field> fieldsOf(const packhouse_plugin_entry& plugin);

} // namespace packhouse::sdk::calls
