#include "host/desktop/frame.hpp"
#include "host/desktop/menus.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::desktop {

wxMenu* toolsMenu(MenuActs& acts, Frame& frame)
{
    auto* menu = new wxMenu;
    acts.add(menu, _("&Settings\tCtrl+,"), [&frame] { frame.open("host.settings"); });
    acts.add(menu, _("&Connections"), [&frame] { frame.open("host.connections"); });
    acts.add(menu, _("&Plugins"), [&frame] { frame.open("host.plugins"); });
    return menu;
}

} // namespace packhouse::host::desktop
