#pragma once

#include "packhouse/sdk/entry.h"
#include "packhouse/sdk/native/build.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/plugin.hpp"

#include <memory>
#include <string_view>

namespace packhouse::sdk {

/// The host's service, from inside `open`.
inline Host& nativeHost(const packhouse_host* host)
{
    const auto* found = host->service(host, Host::id);
    if (found == nullptr) throw Failure{PACKHOUSE_UNSUPPORTED, "this host gives native plugins no service"};
    return *static_cast<Host*>(const_cast<void*>(found));
}

/// Holds the one object of a native plugin between `open` and `close`.
template <typename Plugin>
struct NativeEntry {
    static inline std::unique_ptr<Plugin> object;

    static packhouse_status open(const packhouse_host* host, const packhouse_sink* why)
    {
        return guarded(why, [&] { object = std::make_unique<Plugin>(nativeHost(host)); });
    }
    static void close() { object.reset(); }
    static const void* extension(const char* id) { return object ? object->extension(id) : nullptr; }
};

} // namespace packhouse::sdk

/// Exports `Plugin` as a native plugin. It has a constructor from `sdk::Host&` and `const void* extension(std::string_view id)`, which
/// returns a pointer to the asked-for provider (cast to that provider's type first) or null.
#define PACKHOUSE_NATIVE_PLUGIN(Plugin, ID, NAME)                                                                                  \
    extern "C" PACKHOUSE_EXPORT const packhouse_plugin_entry packhouse_plugin;                                                     \
    extern "C" PACKHOUSE_EXPORT const packhouse_plugin_entry packhouse_plugin = {                                                  \
        PACKHOUSE_ABI, 0, ID, NAME, PACKHOUSE_VERSION, PACKHOUSE_NATIVE_BUILD, packhouse::sdk::NativeEntry<Plugin>::open,           \
        packhouse::sdk::NativeEntry<Plugin>::close, packhouse::sdk::NativeEntry<Plugin>::extension}
