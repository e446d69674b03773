#pragma once

#include "packhouse/sdk/entry.h"

#include <filesystem>

namespace packhouse::host::plugins {

/// Opens a plugin's library and looks at its entry; runs nothing of it but constructors. Libraries stay open until the program ends:
/// window classes, event types and thread-locals do not survive an early close. Throws sdk::Failure for a file that is no library,
/// has no entry or speaks another ABI. [main-thread]
const packhouse_plugin_entry& openLibrary(const std::filesystem::path& file);

} // namespace packhouse::host::plugins
