#pragma once

#include "host/desktop/inbox_keeper.hpp"

#include <packhouse/sdk/native/page.hpp>

namespace packhouse::host::desktop {

/// "host.inbox": what waits for a person. A part is an item's place ("fulfill.sheets-in-doubt/184231").
std::unique_ptr<sdk::Page> inboxPage(sdk::Host& host, InboxKeeper& keeper);

} // namespace packhouse::host::desktop
