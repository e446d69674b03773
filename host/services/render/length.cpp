#include "length.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string>

namespace packhouse::host::render {

namespace {

struct Unit {
    std::string_view name;
    double points;
};

constexpr std::array units{Unit{"", 1}, Unit{"pt", 1}, Unit{"in", 72}, Unit{"mm", 72 / 25.4}, Unit{"cm", 72 / 2.54}};

std::string_view withoutLeadingBlanks(std::string_view text)
{
    while (!text.empty() && text.front() == ' ')
        text.remove_prefix(1);
    return text;
}

std::string doubledDigits(std::string_view shorthand)
{
    std::string digits;
    for (const char digit : shorthand)
        digits.append(2, digit);
    return digits;
}

} // namespace

std::optional<double> pointsOf(std::string_view text)
{
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc{} || !std::isfinite(number)) return {};
    const std::string_view rest = withoutLeadingBlanks(text.substr(static_cast<std::size_t>(end - text.data())));
    for (const Unit& unit : units) {
        if (unit.name == rest) return number * unit.points;
    }
    return {};
}

std::optional<Color> colorOf(std::string_view text)
{
    if (!text.starts_with('#')) return {};
    std::string digits{text.substr(1)};
    if (digits.size() == 3) digits = doubledDigits(digits);
    if (digits.size() == 6) digits += "ff";
    if (digits.size() != 8) return {};
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number, 16);
    if (error != std::errc{} || end != digits.data() + digits.size()) return {};
    const auto part = [&](int shift) { return ((number >> shift) & 0xFFU) / 255.0; };
    return Color{part(24), part(16), part(8), part(0)};
}

} // namespace packhouse::host::render
