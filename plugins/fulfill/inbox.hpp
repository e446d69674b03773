#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/inbox.hpp"

#include <memory>

namespace packhouse::fulfill {

/// What waits for a person here: sheets in doubt, failed sheets, printers that need something, digital files to send by hand.
std::vector<std::unique_ptr<sdk::InboxKind>> inboxKinds(sdk::Host& host);

} // namespace packhouse::fulfill
