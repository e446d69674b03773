#pragma once

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// The help: topics at the left, the chosen one at the right, the filter searches all. A part of its place is a topic: "host.help#queue".
std::unique_ptr<sdk::Page> helpPage(sdk::Host& host);

} // namespace packhouse::host::desktop
