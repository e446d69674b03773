#pragma once

#include <libintl.h>

#include <sstream>
#include <string>
#include <string_view>

namespace packhouse::data {

inline constexpr const char* textDomain = "packhouse";

namespace detail {
template <typename Value>
std::string shown(const Value& value)
{
    std::ostringstream out;
    out << value;
    return out.str();
}
std::string fill(std::string_view pattern, const std::string* values, std::size_t count);
} // namespace detail

/// Fills the "{}" of a (translated) sentence in order; "{2}" names the second value, for languages that turn the order round.
template <typename... Values>
std::string format(std::string_view pattern, const Values&... values)
{
    const std::string shown[] = {detail::shown(values)..., std::string{}};
    return detail::fill(pattern, shown, sizeof...(values));
}

} // namespace packhouse::data

/// Marks and translates a sentence for people.
#ifndef _
#define _(sentence) dgettext(packhouse::data::textDomain, sentence)
#endif
/// Chooses the form for `n`.
#define PACKHOUSE_PLURAL(one, many, n) dngettext(packhouse::data::textDomain, one, many, static_cast<unsigned long>(n))
