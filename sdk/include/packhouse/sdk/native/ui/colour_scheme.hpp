#pragma once

namespace packhouse::ui {

enum class ColourScheme { system = 1, light, dark };

/// Light, dark, or whatever the desktop's own setting says from now on. [main-thread]
void chooseColours(ColourScheme scheme);

} // namespace packhouse::ui
