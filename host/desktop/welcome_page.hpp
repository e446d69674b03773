#pragma once

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::host::desktop {

/// The first start: three ways to a studio, one button each. When one has worked it tells the event "studio.chosen".
std::unique_ptr<sdk::Page> welcomePage(sdk::Host& host);

} // namespace packhouse::host::desktop
