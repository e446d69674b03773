#pragma once

#include "host/desktop/menu_acts.hpp"

namespace packhouse::host::desktop {

class Frame;

// The menus of the window, one file each. Who adds an item adds it there: `acts.add(menu, _("&Label\tKey"), [&frame] { … })`.
wxMenu* fileMenu(MenuActs& acts, Frame& frame);
wxMenu* viewMenu(MenuActs& acts, Frame& frame);
wxMenu* toolsMenu(MenuActs& acts, Frame& frame);
wxMenu* helpMenu(MenuActs& acts, Frame& frame);

} // namespace packhouse::host::desktop
