#pragma once

#include <string>
#include <string_view>

namespace packhouse::data {

/// A piece of SQL with `_number` behind the name of each parameter, so that it can stand beside others like it.
std::string numbered(std::string_view sql, std::size_t number);

} // namespace packhouse::data
