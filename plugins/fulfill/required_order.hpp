#pragma once

#include "packhouse/data/order_repository.hpp"

namespace packhouse::fulfill {

/// Throws Error{missing} with what to do about it.
data::Order requiredOrder(data::Transaction& work, const std::string& key);

} // namespace packhouse::fulfill
