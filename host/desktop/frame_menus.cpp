#include "host/desktop/frame.hpp"
#include "host/desktop/menus.hpp"

#include <packhouse/sdk/native/ui/menu_field.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

namespace {
constexpr std::size_t pageMenuPlace = 4;
constexpr int keyedPages = 9; // Ctrl+1 … Ctrl+9
} // namespace

void Frame::makeMenus()
{
    m_editMenu.emplace(m_acts, *this);
    m_pageMenu.emplace(m_acts, m_rules, [this](const std::string& action) { perform(action); });
    auto* bar = new wxMenuBar;
    bar->Append(fileMenu(m_acts, *this), ui::shown(_("&File")));
    bar->Append(m_editMenu->menu(), ui::shown(_("&Edit")));
    bar->Append(viewMenu(m_acts, *this), ui::shown(_("&View")));
    bar->Append(m_goMenu = new wxMenu, ui::shown(_("&Go")));
    bar->Append(m_pageMenu->menu(), ui::shown(_("&Page")));
    bar->Append(toolsMenu(m_acts, *this), ui::shown(_("&Tools")));
    bar->Append(helpMenu(m_acts, *this), ui::shown(_("&Help")));
    SetMenuBar(bar);
    ui::addMenuField(bar, _("Go to an order, job, child, command"), "Ctrl+K", [this] { goTo(); });
}

void Frame::goTo(const std::string& typed)
{
    if (onGoTo) onGoTo(typed);
}

void Frame::fillGoMenu()
{
    m_acts.empty(m_goMenu);
    m_acts.add(m_goMenu, _("&Go to…\tCtrl+K"), [this] { goTo(); });
    m_acts.add(m_goMenu, _("&Find a child…\tCtrl+L"), [this] { goTo("@"); });
    m_goMenu->AppendSeparator();
    int place = 0;
    for (const sdk::Page* page : pages().all()) {
        const sdk::PageInfo info = page->info();
        const std::string key = ++place <= keyedPages ? "\tCtrl+" + std::to_string(place) : std::string{};
        m_acts.addYielding(m_goMenu, info.title + key, [this, id = info.id] { open(id); });
    }
}

void Frame::updatePageMenu()
{
    m_pageMenu->update(*front());
    const wxString title = ui::shown(front()->page().info().title);
    if (GetMenuBar()->GetMenuLabel(pageMenuPlace) != title) GetMenuBar()->SetMenuLabel(pageMenuPlace, title);
}

} // namespace packhouse::host::desktop
