#pragma once

#include "session.hpp"

#include "packhouse/data/sheet.hpp"

#include <set>

namespace packhouse::data {

/// All columns of an order and its customer, for `SELECT` over `orders JOIN customers`.
Order readOrder(const Row& row);

/// Fills in the items of the orders.
void loadItems(Session& session, std::vector<Order>& orders);

Parameters customerParameters(const Order& order);
Parameters orderParameters(const Order& order);

/// What `OrderFilter::text` and OrderList look in: "key TAB first last TAB e-mail TAB".
std::string searchTextOf(const Order& order);
std::string customerFolded(const Customer& customer); ///< to sort by: "last first"
std::set<std::string> searchWordsOf(const Customer& customer); ///< for Finder

/// Writes the items of a new order and fills their ids.
void insertItems(Session& session, Order& order);

} // namespace packhouse::data
