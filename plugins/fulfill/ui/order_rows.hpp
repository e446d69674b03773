#pragma once

#include "order_facts.hpp"

#include "packhouse/sdk/native/ui/tree.hpp"

namespace packhouse::fulfill {

/// The tree of an order: children, their items, the sheets of each. Keys: "child:KEY", "item:ID", "sheet:NUMBER".
std::vector<ui::Column> orderColumns();
std::vector<ui::Branch> orderBranches(const OrderFacts& facts);

/// The sheets that a branch stands for, in print order; all of the order for an empty key.
std::vector<const data::Sheet*> sheetsBelow(const OrderFacts& facts, const std::string& branch);

/// "36.00" with sign and symbol of the currency as totals have it.
std::string sumOf(const data::Money& amount);

} // namespace packhouse::fulfill
