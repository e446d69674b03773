#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace packhouse::host::plugins {

enum class PluginKind {
    native = 1, ///< built with the host, opened inside this program
    process,    ///< of other origin, opened only inside packhouse-plugin-runner
};

/// What a plugin's plugin.json says; read before any of its code runs.
struct Manifest {
    std::string id, title, version;
    PluginKind kind = PluginKind::native;
    std::filesystem::path folder, library;
    std::filesystem::path pages;      ///< the library for the desktop; empty: none
    std::vector<std::string> origins; ///< "https://api.example.com": where its requests may go
};

/// Reads folder/plugin.json. Throws Error{invalid} for text that is no manifest and Error{missing} for a library that is not there.
Manifest readManifest(const std::filesystem::path& folder);

} // namespace packhouse::host::plugins
