#pragma once

#include <string_view>

namespace packhouse::data {

/// The beginning of a UTF-8 text, at most `bytes` long, that cuts no sign in two: for showing what somebody wrote. [any-thread]
constexpr std::string_view beginningOf(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes) return text;
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return text.substr(0, bytes);
}

} // namespace packhouse::data
