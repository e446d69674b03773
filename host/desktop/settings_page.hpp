#pragma once

#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// All settings by plugin, searchable; each takes effect at once. A part of its place is a setting's name: "host.settings#site.address".
std::unique_ptr<sdk::Page> settingsPage(sdk::Host& host, plugins::PluginList& plugins);

} // namespace packhouse::host::desktop
