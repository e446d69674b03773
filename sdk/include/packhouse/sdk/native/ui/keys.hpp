#pragma once

#include <string>

namespace packhouse::ui {

/// "Shift+Ctrl+T" as people read it on their keyboard: "Umschalt+Strg+T". What is pressed stays spelled in English. [main-thread]
std::string shownKeys(const std::string& keys);

} // namespace packhouse::ui
