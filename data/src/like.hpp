#pragma once

#include <string>
#include <string_view>

namespace packhouse::data {

/// `text` as part of a LIKE pattern that ends with ESCAPE '~': its own %, _ and [ (SQL Server's sets) mean themselves.
std::string likeText(std::string_view text);

} // namespace packhouse::data
