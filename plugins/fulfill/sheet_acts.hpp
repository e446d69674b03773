#pragma once

#include "packhouse/data/sheet_repository.hpp"
#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

using SheetIds = std::vector<data::Id<data::Sheet>>;

/// A person's answer for a sheet whose fate is open: it is there (printed) or it is not (queued again). Throws Error{conflict} unless the
/// sheet is unknown or failed; printed is refused for a failed one. [blocks]
data::Sheet decide(sdk::Host& host, data::Id<data::Sheet> sheet, bool printed, const std::string& reason);

/// Puts failed sheets back into the queue, all or none; those that are not failed any more stay as they are. Returns how many. [blocks]
int printAgain(sdk::Host& host, const SheetIds& sheets, const std::string& reason);

/// Keeps a queued sheet from printing, or lets it go again. [blocks]
data::Sheet hold(sdk::Host& host, data::Id<data::Sheet> sheet, bool held);

/// The same for several in one transaction. Those that are not queued any more are left out; returns the ones that changed. Throws
/// Error{conflict} if none did. [blocks]
SheetIds holdAll(sdk::Host& host, const SheetIds& sheets, bool held);

/// Holds all queued sheets of an order, or releases them. Error{missing}, Error{conflict} as above. [blocks]
SheetIds holdOrder(sdk::Host& host, const std::string& orderKey, bool held);

/// A person sent this digital file to the customer: the ledger has it as handed over by hand and done. Error{conflict} unless it is a
/// digital one that waits. [blocks]
data::Sheet sentByHand(sdk::Host& host, data::Id<data::Sheet> sheet);

} // namespace packhouse::fulfill
