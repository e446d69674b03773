#pragma once

#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/command.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// An order with its sheets, as the queue shows it.
struct QueuedOrder {
    data::Order order;
    std::string jobName;
    std::vector<data::Sheet> sheets; ///< in print order

    int count(data::SheetState state) const;
};

/// What the queue page and `queue list` show, read in one transaction. [blocks]
struct QueueView {
    std::vector<QueuedOrder> orders;        ///< oldest first
    std::map<data::SheetState, int> counts; ///< over all sheets
};
QueueView readQueue(data::Database& studio, int limit = 500);

/// A person's answer for a sheet whose fate is open: it is there (printed) or it is not (queued again). Throws Error{conflict} unless the
/// sheet is unknown or failed; printed is refused for a failed one.
data::Sheet decide(sdk::Host& host, data::Id<data::Sheet> sheet, bool printed, const std::string& reason);

/// Keeps a queued sheet from printing, or lets it go again.
data::Sheet hold(sdk::Host& host, data::Id<data::Sheet> sheet, bool held);

/// `queue list`, `queue show`, `sheet show`, `sheet decide`, `sheet hold`.
std::vector<sdk::Command> queueCommands(sdk::Host& host);

} // namespace packhouse::fulfill
