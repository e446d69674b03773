#include "host/plugins/plugin_list.hpp"

#include "host/plugins/crash_note.hpp"
#include "host/plugins/library.hpp"
#include "host/plugins/native_host.hpp"
#include "host/plugins/places.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/build.hpp"
#include "packhouse/sdk/plugin.hpp"

#include <algorithm>

namespace packhouse::host::plugins {

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> subfolders(const fs::path& folder)
{
    std::vector<fs::path> found;
    std::error_code absent;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, absent})
        if (entry.is_directory()) found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

void requireSameBuild(const packhouse_plugin_entry& entry)
{
    const std::string theirs = entry.native_build == nullptr ? "" : entry.native_build;
    if (theirs == PACKHOUSE_NATIVE_BUILD) return;
    throw sdk::Failure{PACKHOUSE_FAILED, data::format(_("It was built for “{}”, this program is “{}”. Install the plugin of this release."),
                                                      theirs, PACKHOUSE_NATIVE_BUILD)};
}

void collect(void* why, const char*, const char* text, std::uint64_t length) { static_cast<std::string*>(why)->assign(text, length); }

void callOpen(const packhouse_plugin_entry& entry, const packhouse_host& host)
{
    std::string why;
    const packhouse_sink sink{&why, collect};
    if (entry.open(&host, &sink) == PACKHOUSE_OK) return;
    throw sdk::Failure{PACKHOUSE_FAILED, why.empty() ? _("It did not open and gave no reason.") : why};
}

} // namespace

PluginList::PluginList(const std::vector<fs::path>& folders, const fs::path& run) : m_crashNotes{run / ("crashed-opening." + programName())}
{
    for (const fs::path& folder : folders)
        for (const fs::path& plugin : subfolders(folder))
            add(plugin);
}

PluginList::~PluginList() { close(); }

void PluginList::add(const fs::path& folder)
{
    Plugin plugin;
    plugin.entry.id = plugin.entry.title = folder.filename().string();
    try {
        plugin.manifest = readManifest(folder);
        const bool isNative = plugin.manifest.kind == PluginKind::native;
        plugin.entry = {
            plugin.manifest.id, plugin.manifest.title, plugin.manifest.version, isNative ? PluginState::closed : PluginState::apart, {}};
        const auto sameId = [&](const Plugin& other) { return other.entry.id == plugin.entry.id; };
        if (std::any_of(m_plugins.begin(), m_plugins.end(), sameId)) {
            plugin.manifest = {};
            set(plugin, PluginState::failed,
                data::format(_("Another plugin with the id “{}” was found first. Remove {}."), plugin.entry.id, folder.string()));
        }
    } catch (const std::exception& error) {
        set(plugin, PluginState::failed, error.what());
    }
    m_plugins.push_back(std::move(plugin));
}

void PluginList::set(Plugin& plugin, PluginState state, const std::string& reason)
{
    const std::lock_guard lock{m_mutex};
    plugin.entry.state = state;
    plugin.entry.reason = reason;
    plugin.entry.mayRetry = state == PluginState::failed && !plugin.manifest.library.empty();
}

void PluginList::open(sdk::Host& host, WithPages pages)
{
    m_host = nativeHost(host);
    m_pages = pages;
    m_crashed = takeCrashNotes(m_crashNotes);
    for (Plugin& plugin : m_plugins)
        if (plugin.entry.state == PluginState::closed) open(plugin);
}

void PluginList::open(Plugin& plugin)
{
    if (m_crashed.erase(plugin.entry.id) != 0)
        return set(plugin, PluginState::failed,
                   _("It stopped the program at its last start, so it was not opened this time. Try again, or remove it."));
    try {
        openOne(plugin, plugin.manifest.library);
        plugin.entry.version = plugin.open.front()->version;
        set(plugin, PluginState::open, {});
    } catch (const std::exception& error) {
        return set(plugin, PluginState::failed, error.what());
    } catch (...) {
        return set(plugin, PluginState::failed, _("It did not open: it threw something that is no exception."));
    }
    if (m_pages == WithPages::yes && !plugin.manifest.pages.empty()) openPages(plugin);
}

void PluginList::openPages(Plugin& plugin)
try {
    openOne(plugin, plugin.manifest.pages);
} catch (const std::exception& error) {
    set(plugin, PluginState::open, data::format(_("Its pages did not open: {}"), error.what()));
}

void PluginList::openOne(Plugin& plugin, const fs::path& library)
{
    const CrashNote ifItCrashes{m_crashNotes, plugin.entry.id};
    const packhouse_plugin_entry& entry = openLibrary(library);
    requireSameBuild(entry);
    callOpen(entry, m_host);
    plugin.open.push_back(&entry);
}

void PluginList::tryAgain(const std::string& id)
{
    for (Plugin& plugin : m_plugins) {
        if (plugin.entry.id != id || !plugin.entry.mayRetry) continue;
        // One of other origin is opened by its process, at the next question to it.
        if (plugin.manifest.kind == PluginKind::native) open(plugin);
        else set(plugin, PluginState::apart, {});
    }
}

void PluginList::close() noexcept
{
    for (auto plugin = m_plugins.rbegin(); plugin != m_plugins.rend(); ++plugin) {
        for (; !plugin->open.empty(); plugin->open.pop_back())
            sdk::guarded(nullptr, [&] { plugin->open.back()->close(); });
        if (plugin->entry.state == PluginState::open) set(*plugin, PluginState::closed, {});
    }
}

std::vector<PluginEntry> PluginList::entries() const
{
    const std::lock_guard lock{m_mutex};
    std::vector<PluginEntry> entries;
    for (const Plugin& plugin : m_plugins)
        entries.push_back(plugin.entry);
    return entries;
}

std::vector<const void*> PluginList::extensions(const char* id) const
{
    std::vector<const void*> found;
    for (const Plugin& plugin : m_plugins)
        for (const packhouse_plugin_entry* entry : plugin.open)
            if (const void* extension = entry->extension(id)) found.push_back(extension);
    return found;
}

std::vector<Manifest> PluginList::apart() const
{
    std::vector<Manifest> found;
    for (const Plugin& plugin : m_plugins)
        if (plugin.manifest.kind == PluginKind::process && !plugin.manifest.library.empty()) found.push_back(plugin.manifest);
    return found;
}

void PluginList::note(const std::string& id, const std::string& reason)
{
    for (Plugin& plugin : m_plugins)
        if (plugin.entry.id == id && plugin.manifest.kind == PluginKind::process)
            set(plugin, reason.empty() ? PluginState::apart : PluginState::failed, reason);
}

} // namespace packhouse::host::plugins
