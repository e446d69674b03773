#pragma once

#include "order_intake.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

struct PollResult {
    std::vector<Intake> taken;         ///< new ones and those that were here already
    std::vector<std::string> problems; ///< a sentence for each order that stays on the site
};

/// Asks the site for paid orders, takes each in exactly once and says so to the site. Stored before it is acknowledged: a crash in
/// between downloads the same order again, which changes nothing. Throws Error{unavailable} if the site does not answer.
/// [task-thread or a command]
PollResult poll(sdk::Host& host, sdk::Progress* progress = nullptr);

} // namespace packhouse::fulfill
