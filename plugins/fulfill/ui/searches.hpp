#pragma once

#include "packhouse/sdk/native/host.hpp"
#include "packhouse/sdk/native/search.hpp"

namespace packhouse::fulfill {

/// Orders by key, customer and e-mail; sheets by number.
std::vector<sdk::Search> searches(sdk::Host& host);

/// "Print order 7KQX4MWD", "Hold order 7KQX4MWD": opens the order and does it there.
std::vector<sdk::ThingCommand> commandsFor(sdk::Host& host, const sdk::Hit& hit);

} // namespace packhouse::fulfill
