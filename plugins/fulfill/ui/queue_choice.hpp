#pragma once

#include "queue_view.hpp"

#include "packhouse/sdk/native/ui/tree.hpp"

namespace packhouse::fulfill {

/// A sheet as the table shows it, with the order it belongs to.
struct ShownSheet {
    const QueuedOrder* order;
    const data::Sheet* sheet;
};

/// What the queue page shows of the queue: the words of the filter, the pressed state, the branch of the tree. A value; no I/O.
struct QueueChoice {
    std::string words;  ///< in any order over all columns
    std::string state;  ///< a chip's id: "queued", "held" …; empty: all
    std::string branch; ///< "" all, "job:NAME", "order:KEY"

    bool has(const QueuedOrder& order) const;
    bool has(const QueuedOrder& order, const data::Sheet& sheet) const;
};

/// The branches job → order, with the number of sheets that the filter leaves.
std::vector<ui::Branch> branchesOf(const QueueView& queue, const QueueChoice& choice);

/// The sheets of the chosen branch, in print order.
std::vector<ShownSheet> sheetsOf(const QueueView& queue, const QueueChoice& choice);

/// The orders of the chosen branch.
std::vector<const QueuedOrder*> ordersOf(const QueueView& queue, const QueueChoice& choice);

/// A chip's id for a sheet.
std::string chipOf(const data::Sheet& sheet);

std::string customerOf(const data::Order& order); ///< "Hannah Bennett"

} // namespace packhouse::fulfill
