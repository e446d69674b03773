#include "commands/commands.hpp"

namespace packhouse::site {

std::vector<sdk::Command> commands(sdk::Host& host)
{
    return {setupCommand(host),      staffAddCommand(host),      staffListCommand(host), ordersCommand(host),
            orderPlaceCommand(host), orderMarkPaidCommand(host), orderShowCommand(host)};
}

} // namespace packhouse::site
