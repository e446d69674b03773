#pragma once

#include "packhouse/sdk/entry.h"
#include "sdk/calls/calls.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace packhouse::sdk::check {

/// The plugin under trial, opened when it is first asked for.
class Subject {
public:
    explicit Subject(std::filesystem::path library) : m_library{std::move(library)} {}

    /// Read from the file, without running anything of it.
    std::vector<std::string> exportedSymbols() const;
    /// The entry. Throws Wrong if there is none.
    const packhouse_plugin_entry& entry();
    /// The entry of a plugin of other origin, after a successful `open`. Throws NotAsked for one built with the host: it needs one.
    const packhouse_plugin_entry& opened();
    /// Runs a question at the payment extension. Throws NotAsked if there is none.
    calls::Answer answer(const calls::Question& question);

private:
    std::filesystem::path m_library;
    const packhouse_plugin_entry* m_entry = nullptr;
    bool m_open = false;
};

/// The library that a path means: itself, or the one that the folder's plugin.json names.
std::filesystem::path libraryAt(const std::filesystem::path& path);

} // namespace packhouse::sdk::check
