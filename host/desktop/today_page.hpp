#pragma once

#include "host/desktop/page_list.hpp"
#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// The start page: the first steps of a new studio, the figures that the pages give, each of which opens its place, the printers, and what
/// runs. `pages` is asked when it is shown.
std::unique_ptr<sdk::Page> todayPage(sdk::Host& host, const plugins::PluginList& plugins, std::function<PageList()> pages);

} // namespace packhouse::host::desktop
