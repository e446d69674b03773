#pragma once

#include "host/desktop/key_table.hpp"

#include <wx/frame.h>
#include <wx/menu.h>

#include <functional>

namespace packhouse::host::desktop {

/// Menu items with what they do. Their keys are accelerators of the window.
class MenuActs {
public:
    MenuActs(wxFrame& frame, KeyTable& keys);

    /// An item of the window itself: "&Close tab\tCtrl+W". No page gets its key.
    wxMenuItem* add(wxMenu* menu, const std::string& label, std::function<void()> act);
    /// The same, but its key is a page's as long as a page in front wants it.
    wxMenuItem* addYielding(wxMenu* menu, const std::string& label, std::function<void()> act);
    wxMenuItem* addOfPage(wxMenu* menu, const std::string& label, std::function<void()> act);
    void empty(wxMenu* menu);
    void yield(const std::set<std::string>& keys); ///< those that the page in front has, as KeyTable spells them

private:
    wxMenuItem* append(wxMenu* menu, const std::string& label, std::function<void()> act);
    KeyTable& m_keys;
    std::map<int, std::function<void()>> m_acts;
    std::map<wxMenuItem*, std::string> m_yielding; ///< their keys
};

} // namespace packhouse::host::desktop
