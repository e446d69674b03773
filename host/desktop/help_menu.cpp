#include "host/desktop/frame.hpp"
#include "host/desktop/keys_sheet.hpp"
#include "host/desktop/menus.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::desktop {

wxMenu* helpMenu(MenuActs& acts, Frame& frame)
{
    auto* menu = new wxMenu;
    acts.add(menu, _("&Help for this page\tF1"), [&frame] { frame.open("host.help#" + (frame.front() == nullptr ? std::string{} : frame.front()->page().info().help)); });
    acts.add(menu, _("&Keys of this page\tCtrl+?"), [&frame] { KeysSheet::toggle(frame); });
    menu->AppendSeparator();
    acts.add(menu, _("&About Packhouse"), [&frame] { frame.about(); });
    return menu;
}

} // namespace packhouse::host::desktop
