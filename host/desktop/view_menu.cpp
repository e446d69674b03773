#include "host/desktop/frame.hpp"
#include "host/desktop/menus.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::desktop {

wxMenu* viewMenu(MenuActs& acts, Frame& frame)
{
    auto* menu = new wxMenu;
    acts.add(menu, _("&Refresh\tF5"), [&frame] { if (frame.front() != nullptr) frame.front()->page().refresh(); });
    acts.add(menu, _("&Filter\tCtrl+F"), [&frame] { if (frame.front() != nullptr) frame.front()->head().focusFilter(); });
    menu->AppendSeparator();
    acts.add(menu, _("Next &pane\tF6"), [&frame] { frame.nextPane(1); });
    acts.add(menu, _("Pre&vious pane\tShift+F6"), [&frame] { frame.nextPane(-1); });
    acts.add(menu, _("Right pa&nel\tF8"), [&frame] { frame.togglePanel(); });
    acts.add(menu, _("&Navigation\tCtrl+B"), [&frame] { frame.toggleNavigation(); });
    acts.add(menu, _("P&in or unpin this page\tCtrl+D"), [&frame] { if (frame.front() != nullptr) frame.togglePin(frame.front()->id()); });
    acts.add(menu, _("&Tasks\tCtrl+J"), [&frame] { frame.toggleTasks(); });
    acts.add(menu, _("&Inbox\tShift+Ctrl+I"), [&frame] {
        frame.open("host.inbox");
        if (frame.front() != nullptr) frame.front()->work()->SetFocus(); // the keys of its acts work at once
    });
    acts.add(menu, _("F&ull screen\tF11"), [&frame] { frame.ShowFullScreen(!frame.IsFullScreen(), wxFULLSCREEN_NOBORDER | wxFULLSCREEN_NOCAPTION); });
    return menu;
}

} // namespace packhouse::host::desktop
