#pragma once

#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// The plugins with their state and, for one that did not open, the reason.
std::unique_ptr<sdk::Page> pluginsPage(sdk::Host& host, plugins::PluginList& plugins);

} // namespace packhouse::host::desktop
