#include "host/desktop/frame.hpp"

#include <packhouse/sdk/native/ui/side_panel.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/accel.h>
#include <wx/menu.h>
#include <wx/textentry.h>

#include <memory>

namespace packhouse::host::desktop {

namespace {

constexpr int pageMenuPlace = 3;

std::string menuLine(const sdk::PageAction& action)
{
    return action.key.empty() ? action.label : action.label + "\t" + action.key;
}

// What the menu shows, so that it is built anew only when that changes: an open menu must not move under the hand.
std::string contentOf(const std::vector<sdk::PageAction>& actions)
{
    std::string content;
    for (const sdk::PageAction& action : actions) content += menuLine(action) + (action.enabled ? "\n+" : "\n-");
    return content;
}

bool isKeyOf(const wxMenuItem& item, const wxKeyEvent& event)
{
    const std::unique_ptr<wxAcceleratorEntry> key{item.GetAccel()};
    return key && key->GetKeyCode() == event.GetKeyCode() && key->GetFlags() == event.GetModifiers();
}

const wxMenuItem* itemFor(const wxMenuBar& bar, const wxKeyEvent& event)
{
    for (std::size_t place = 0; place != bar.GetMenuCount(); ++place)
        for (const wxMenuItem* item : bar.GetMenu(place)->GetMenuItems())
            if (isKeyOf(*item, event)) return item;
    return nullptr;
}

} // namespace

void Frame::addItem(wxMenu* menu, const std::string& label, std::function<void()> act)
{
    wxMenuItem* item = menu->Append(wxID_ANY, ui::shown(label));
    Bind(wxEVT_MENU, [act = std::move(act)](wxCommandEvent&) { act(); }, item->GetId());
}

void Frame::makeMenus()
{
    auto* bar = new wxMenuBar;
    bar->Append(fileMenu(), ui::shown(_("&File")));
    bar->Append(viewMenu(), ui::shown(_("&View")));
    bar->Append(m_goMenu = goMenu(), ui::shown(_("&Go")));
    bar->Append(m_pageMenu = new wxMenu, ui::shown(_("&Page")));
    SetMenuBar(bar);
}

wxMenu* Frame::fileMenu()
{
    auto* menu = new wxMenu;
    addItem(menu, _("&Close tab\tCtrl+W"), [this] { if (front() != nullptr) close(front()->page().info().id); });
    addItem(menu, _("&Reopen tab\tShift+Ctrl+T"), [this] {
        if (m_closed.empty()) return;
        const std::string id = m_closed.back();
        m_closed.pop_back();
        open(id);
    });
    menu->AppendSeparator();
    addItem(menu, _("&Quit\tCtrl+Q"), [this] { Close(); });
    return menu;
}

wxMenu* Frame::viewMenu()
{
    auto* menu = new wxMenu;
    addItem(menu, _("&Refresh\tF5"), [this] { if (front() != nullptr) front()->page().refresh(); });
    addItem(menu, _("&Filter\tCtrl+F"), [this] { if (front() != nullptr) front()->head().focusFilter(); });
    menu->AppendSeparator();
    addItem(menu, _("Next &pane\tF6"), [this] { nextPane(1); });
    addItem(menu, _("Pre&vious pane\tShift+F6"), [this] { nextPane(-1); });
    addItem(menu, _("Right pa&nel\tF8"), [this] { togglePanel(); });
    addItem(menu, _("&Navigation\tCtrl+B"), [this] { m_navigation->narrow(!m_navigation->narrowed()); Layout(); });
    addItem(menu, _("&Tasks\tCtrl+J"), [this] { toggleTasks(); });
    addItem(menu, _("F&ull screen\tF11"), [this] { ShowFullScreen(!IsFullScreen(), wxFULLSCREEN_NOBORDER | wxFULLSCREEN_NOCAPTION); });
    return menu;
}

wxMenu* Frame::goMenu()
{
    return new wxMenu;
}

void Frame::updatePageMenu()
{
    sdk::Page& page = front()->page();
    const std::vector<sdk::PageAction> actions = page.actions();
    const std::string content = page.info().id + contentOf(actions);
    if (content == m_pageMenuShows) return;
    m_pageMenuShows = content;
    while (m_pageMenu->GetMenuItemCount() > 0) m_pageMenu->Destroy(m_pageMenu->FindItemByPosition(0));
    for (const sdk::PageAction& action : actions) {
        addItem(m_pageMenu, menuLine(action), [this, id = action.id] { perform(id); });
        m_pageMenu->FindItemByPosition(m_pageMenu->GetMenuItemCount() - 1)->Enable(action.enabled);
    }
    GetMenuBar()->SetMenuLabel(pageMenuPlace, ui::shown(page.info().title));
}

void Frame::nextTab(int by)
{
    const std::string next = m_tabs->neighbour(by);
    if (!next.empty()) bringToFront(next);
}

std::vector<wxWindow*> Frame::panes()
{
    std::vector<wxWindow*> panes{m_navigation->list()};
    if (front() != nullptr) {
        panes.push_back(&front()->head());
        panes.push_back(front()->work());
        wxWindow* side = wxWindow::FindWindowByName(ui::SidePanel::windowName, front());
        if (side != nullptr && side->IsShown()) panes.push_back(side);
    }
    if (m_drawer->IsShown()) panes.push_back(m_drawer);
    panes.push_back(m_status);
    return panes;
}

void Frame::nextPane(int by)
{
    const std::vector<wxWindow*> all = panes();
    std::size_t at = 0;
    // The last pane that holds the focus is the innermost one: the right panel stands inside the page.
    for (std::size_t place = 0; place != all.size(); ++place)
        if (const wxWindow* focus = FindFocus(); focus != nullptr && (focus == all[place] || all[place]->IsDescendant(const_cast<wxWindow*>(focus)))) at = place;
    const auto count = static_cast<int>(all.size());
    all[static_cast<std::size_t>((static_cast<int>(at) + by + count) % count)]->SetFocus();
}

void Frame::keyPressed(wxKeyEvent& event)
{
    // Tab cannot be a menu accelerator on GTK.
    const bool tab = event.GetKeyCode() == WXK_TAB || event.GetKeyCode() == WXK_PAGEDOWN || event.GetKeyCode() == WXK_PAGEUP;
    if (event.ControlDown() && tab) return nextTab(event.ShiftDown() || event.GetKeyCode() == WXK_PAGEUP ? -1 : 1);
    // The toolkit asks the focused control first, and native lists take Ctrl+F, Ctrl+N and Ctrl+P for themselves.
    const bool inText = dynamic_cast<wxTextEntry*>(FindFocus()) != nullptr;
    const wxMenuItem* item = inText || !event.ControlDown() ? nullptr : itemFor(*GetMenuBar(), event);
    if (item == nullptr) return event.Skip();
    if (item->IsEnabled()) ProcessCommand(item->GetId());
}

} // namespace packhouse::host::desktop
