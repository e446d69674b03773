#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/exchange.hpp"
#include "packhouse/data/order_processing.hpp"

namespace packhouse::fulfill {

/// What taking in a downloaded order did.
struct Intake {
    data::Order order;
    bool isNew = false; ///< false: the studio had it already
    int sheets = 0;
    std::vector<std::string> problems; ///< lines that could not be resolved
};

/// Stores a downloaded order and its sheets in one transaction: both or neither. The same order again adds
/// nothing; it brings name, address and comment up to date. Throws
/// Error{missing} if the studio does not have the order's job or offer version, Error{conflict} if it is stored with another total.
Intake takeIn(data::Database& studio, const data::OrderDownload& download, const std::string& by, data::Instant at);

} // namespace packhouse::fulfill
