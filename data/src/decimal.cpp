#include "decimal.hpp"

#include <algorithm>
#include <charconv>

namespace packhouse::data {
namespace {

bool allDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<std::int64_t> readDecimal(std::string_view text, int decimals)
{
    const bool negative = text.starts_with('-');
    if (negative) text.remove_prefix(1);
    const std::size_t point = text.find('.');
    const std::string_view whole = text.substr(0, point);
    const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
    const bool pointWithoutDigits = point != std::string_view::npos && fraction.empty();
    if (whole.empty() || pointWithoutDigits || fraction.size() > static_cast<std::size_t>(decimals)) return {};
    if (!allDigits(whole) || !allDigits(fraction)) return {};

    std::string digits = (negative ? "-" : "") + std::string{whole} + std::string{fraction};
    digits.append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
    std::int64_t value = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc{}) return {};
    return value;
}

std::string writeDecimal(std::int64_t value, int decimals)
{
    std::string text = std::to_string(value);
    const std::size_t sign = value < 0 ? 1 : 0;
    const std::size_t places = static_cast<std::size_t>(decimals);
    if (places == 0) return text;
    if (text.size() - sign <= places) text.insert(sign, places + 1 - (text.size() - sign), '0');
    text.insert(text.size() - places, 1, '.');
    return text;
}

} // namespace packhouse::data
