#pragma once

#include "host/plugins/manifest.hpp"
#include "packhouse/sdk/entry.h"

#include <map>
#include <mutex>
#include <set>

namespace packhouse::sdk {
class Host;
}

namespace packhouse::host::plugins {

enum class WithPages { no = 1, yes };

enum class PluginState {
    closed = 1, ///< not opened yet
    open,       ///< opened inside this program
    apart,      ///< of other origin: works in a process of its own
    failed,     ///< `reason` says why
};

/// A plugin as people see it in the list.
struct PluginEntry {
    std::string id, title, version;
    PluginState state{};
    std::string reason;    ///< a sentence; empty if all is well
    bool mayRetry = false; ///< offer "Try again"
};

/// The plugins of this program. Knows none of them by name: what they can do is asked for by extension id.
class PluginList {
public:
    /// Reads the manifests in `folders`; runs nothing of a plugin. `run` (HOME/run) keeps the note of a plugin that crashed.
    PluginList(const std::vector<std::filesystem::path>& folders, const std::filesystem::path& run);
    ~PluginList();
    PluginList(const PluginList&) = delete;
    PluginList& operator=(const PluginList&) = delete;

    /// Opens the native plugins. One that fails is listed with its own sentence, and the others go on; one that crashed this program
    /// while it was being opened is not opened at the next start. `host` must outlive the list or its `close`. [main-thread]
    void open(sdk::Host& host, WithPages pages);
    /// Opens a plugin once more that did not open. [main-thread]
    void tryAgain(const std::string& id);
    /// Lets every plugin close, last opened first. Its extensions must not be in use any more. [main-thread]
    void close() noexcept;

    std::vector<PluginEntry> entries() const; ///< [any-thread]

    /// What every open plugin gives for `Extension::id`, in the plugins' order. They live until `close`. [main-thread]
    template <typename Extension>
    std::vector<Extension*> extensions() const
    {
        std::vector<Extension*> found;
        for (const void* extension : extensions(Extension::id))
            found.push_back(static_cast<Extension*>(const_cast<void*>(extension)));
        return found;
    }

    /// Plugins of other origin, that payments and carriers come from. [any-thread]
    std::vector<Manifest> apart() const;
    /// Lists a plugin of other origin as failed, or, with an empty reason, as well again. [any-thread]
    void note(const std::string& id, const std::string& reason);

private:
    struct Plugin {
        Manifest manifest;
        PluginEntry entry;
        std::vector<const packhouse_plugin_entry*> open;
    };

    void add(const std::filesystem::path& folder);
    void set(Plugin& plugin, PluginState state, const std::string& reason);
    void open(Plugin& plugin);
    void openPages(Plugin& plugin);
    void openOne(Plugin& plugin, const std::filesystem::path& library);
    std::vector<const void*> extensions(const char* id) const;

    std::filesystem::path m_crashNotes;
    std::set<std::string> m_crashed;
    std::vector<Plugin> m_plugins;
    packhouse_host m_host{};
    WithPages m_pages = WithPages::no;
    mutable std::mutex m_mutex; ///< guards the entries: payments note failures from their own threads
};

} // namespace packhouse::host::plugins
