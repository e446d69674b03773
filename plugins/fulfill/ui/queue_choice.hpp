#pragma once

#include "queue_index.hpp"

#include "packhouse/sdk/native/ui/tree.hpp"

namespace packhouse::fulfill {

/// What the queue page shows of the queue. A value; no I/O.
struct QueueChoice {
    data::Filter filter;
    std::string state;    ///< a chip's id: "queued", "held" …; empty: all
    std::string grouping; ///< of `groupings`
    std::string branch;   ///< a branch's key; "" or "all": all

    bool has(const ShownSheet& shown) const; ///< filter and state
};

/// The ways to group the tree: id ("job,order,package") and words.
const std::vector<std::pair<std::string, std::string>>& groupings();

/// The branches with the number of sheets that filter and state leave; their sums add up at each level.
std::vector<ui::Branch> branchesOf(const QueueIndex& queue, const QueueChoice& choice);

/// The sheets of the chosen branch, by order and in print order.
std::vector<const ShownSheet*> sheetsOf(const QueueIndex& queue, const QueueChoice& choice);

/// The key of the branch that `shown` stands in, down to the level "job" or "order"; the deepest above it if the grouping lacks that.
std::string branchFor(const ShownSheet& shown, const std::string& grouping, const std::string& level);

/// "7KQX4MWD" if the branch is an order or stands within one.
std::string orderOfBranch(const std::string& branch);

} // namespace packhouse::fulfill
