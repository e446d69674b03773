#pragma once

#include <functional>
#include <string>

class wxMenuBar;

namespace packhouse::ui {

/// At the right end of a menu bar what looks like a search field and acts like a menu: "Go to an order…  Ctrl+K". Reached by pointer, by the menu bar's
/// arrow keys and by screen readers; the key itself is the business of a menu item.
void addMenuField(wxMenuBar* bar, const std::string& words, const std::string& key, std::function<void()> act);

} // namespace packhouse::ui
