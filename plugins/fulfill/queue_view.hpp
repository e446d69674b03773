#pragma once

#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// An order with its sheets, as the queue shows it.
struct QueuedOrder {
    data::Order order;
    std::string jobKey, jobName;
    std::vector<data::Sheet> sheets; ///< in print order

    int count(data::SheetState state) const;
};

/// What the queue page and `queue list` show, read in one transaction: the newest orders, and every older one with a sheet that is not yet
/// printed, packed, shipped or cancelled. [blocks]
struct QueueView {
    std::vector<QueuedOrder> orders; ///< oldest first

    std::map<data::SheetState, int> counts() const; ///< over these sheets; held ones are queued ones
};
QueueView readQueue(data::Database& studio, int limit = 500);

/// `queue list`, `queue show`, `sheet show`, `sheet decide`, `sheet hold`.
std::vector<sdk::Command> queueCommands(sdk::Host& host);

} // namespace packhouse::fulfill
