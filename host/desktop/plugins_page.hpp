#pragma once

#include "host/desktop/key_table.hpp"
#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// The plugins with their state and, for one that did not open, the reason; below them the keys that two of them wanted. One that opens at
/// a second try tells "plugins.changed".
std::unique_ptr<sdk::Page> pluginsPage(sdk::Host& host, plugins::PluginList& plugins, std::function<std::vector<RefusedKey>()> refusedKeys);

} // namespace packhouse::host::desktop
