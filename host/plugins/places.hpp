#pragma once

#include <filesystem>
#include <vector>

namespace packhouse::host::plugins {

/// Where plugins are looked for: the folders of $PACKHOUSE_PLUGINS (parted by ':'), else ../lib/packhouse/plugins beside this program.
std::vector<std::filesystem::path> pluginFolders();

/// packhouse-plugin-runner, beside this program.
std::filesystem::path runnerProgram();

/// This program's name, e.g. "packhouse-desktop".
std::string programName();

} // namespace packhouse::host::plugins
