#pragma once

#include <optional>
#include <string_view>

namespace packhouse::host::render {

/// A colour of a page; parts from 0 to 1.
struct Color {
    double red = 0, green = 0, blue = 0, alpha = 1;
    bool operator==(const Color&) const = default;
};

/// "2.5in", "10mm", "1.2cm", "36pt" or "36" → points. Empty for anything else.
std::optional<double> pointsOf(std::string_view text);

/// "#rgb", "#rrggbb" or "#rrggbbaa". Empty for anything else.
std::optional<Color> colorOf(std::string_view text);

} // namespace packhouse::host::render
