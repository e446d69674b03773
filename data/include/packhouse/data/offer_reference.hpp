#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

#include <charconv>

namespace packhouse::data {

/// How people name an offer or one of its versions.
struct OfferReference {
    std::string code;
    int version = 0; ///< 0: none was named
};

/// Reads "SPRING26@2", or "SPRING26" for no version. Throws Error{invalid}.
inline OfferReference offerReferenceOf(std::string_view text)
{
    const auto at = text.rfind('@');
    if (at == std::string_view::npos) return {std::string{text}, 0};
    OfferReference reference{std::string{text.substr(0, at)}, 0};
    const auto [end, error] = std::from_chars(text.data() + at + 1, text.data() + text.size(), reference.version);
    if (error != std::errc{} || end != text.data() + text.size() || reference.version < 1 || at == 0)
        throw Error{Trouble::invalid, format(_("\"{}\" names no offer version; write CODE@2, or CODE alone"), text)};
    return reference;
}

} // namespace packhouse::data
