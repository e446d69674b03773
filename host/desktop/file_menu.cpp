#include "host/desktop/frame.hpp"
#include "host/desktop/menus.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::desktop {

wxMenu* fileMenu(MenuActs& acts, Frame& frame)
{
    auto* menu = new wxMenu;
    acts.add(menu, _("&Close tab\tCtrl+W"), [&frame] { if (frame.front() != nullptr) frame.close(frame.front()->id()); });
    acts.add(menu, _("&Reopen tab\tShift+Ctrl+T"), [&frame] { frame.reopen(); });
    menu->AppendSeparator();
    acts.add(menu, _("&Quit\tCtrl+Q"), [&frame] { frame.Close(); });
    return menu;
}

} // namespace packhouse::host::desktop
