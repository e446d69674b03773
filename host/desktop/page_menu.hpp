#pragma once

#include "host/desktop/menu_acts.hpp"
#include "host/desktop/open_page.hpp"

namespace packhouse::host::desktop {

/// The menu of the page in front, named like it, with all its actions and their keys.
class PageMenu {
public:
    PageMenu(MenuActs& acts, const PageActions& rules, std::function<void(const std::string& action)> perform)
        : m_acts{acts}, m_rules{rules}, m_perform{std::move(perform)}, m_menu{new wxMenu}
    {
    }
    wxMenu* menu() { return m_menu; }
    void update(OpenPage& page); ///< built anew only if it shows something else: an open menu must not move under the hand

private:
    MenuActs& m_acts;
    const PageActions& m_rules;
    std::function<void(const std::string& action)> m_perform;
    wxMenu* m_menu;
    std::string m_shows;
};

} // namespace packhouse::host::desktop
