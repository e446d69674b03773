#pragma once

#include "host/desktop/page_list.hpp"

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// The start page: the figures that the pages give, each of which opens its page. `pages` is asked when it is shown.
std::unique_ptr<sdk::Page> todayPage(sdk::Host& host, std::function<PageList()> pages);

} // namespace packhouse::host::desktop
