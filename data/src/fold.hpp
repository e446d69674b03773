#pragma once

#include <string>
#include <string_view>

namespace packhouse::data {

/// The form in which codes and names are compared: NFC, Unicode case folding. Stored beside the code, under the unique index.
/// Throws Error{invalid} for text that is no UTF-8.
std::string fold(std::string_view text);

} // namespace packhouse::data
