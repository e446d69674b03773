#pragma once

#include <string_view>

namespace packhouse::sdk::check {

/// True for UTF-8 as it must be: no overlong forms, no surrogates, nothing cut short.
bool isUtf8(std::string_view text);

/// True for "org.example.pay": small letters, digits, dots, hyphens, a letter first.
bool isId(std::string_view text);

/// True for "account_holder": small letters, digits, underscores, a letter first.
bool isKey(std::string_view text);

} // namespace packhouse::sdk::check
