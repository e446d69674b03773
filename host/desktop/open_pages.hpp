#pragma once

#include "host/desktop/object_kinds.hpp"
#include "host/desktop/open_page.hpp"
#include "host/desktop/page_list.hpp"
#include "host/desktop/place.hpp"
#include "host/desktop/tab_strip.hpp"

#include <wx/simplebook.h>

namespace packhouse::host::desktop {

/// The open pages with their tabs: each page of the navigation and each object once.
class OpenPages {
public:
    OpenPages(TabStrip& tabs, wxSimplebook& book, const Shell& shell) : m_tabs{tabs}, m_book{book}, m_shell{shell} {}

    void know(PageList pages, ObjectKinds kinds);
    const PageList& pages() const { return m_pages; }
    const ObjectKinds& kinds() const { return m_kinds; }

    OpenPage* open(const Place& place); ///< found or made, not yet in front; null: nobody knows it
    OpenPage* opened(const std::string& id);
    void wait(const std::string& id, const std::string& title); ///< a tab whose page is made when it first comes to the front
    void giveUp(const std::string& id);                         ///< a tab that waits
    std::vector<std::string> ids() const { return m_tabs.ids(); } ///< in the order of the tabs
    std::string titleOf(const std::string& id);
    OpenPage* front();                  ///< null: no page is open
    void bringToFront(OpenPage& page);
    std::string close(OpenPage& page);  ///< its neighbour is to come to the front: which; empty: none, or another is there
    std::string reopened();             ///< the tab closed last; empty: none

    std::vector<OpenPage*> all();       ///< that are made
    void updateTab(OpenPage& page);
    std::vector<std::string> editing(); ///< places with changes not submitted
    int pendingChanges();               ///< of all pages, open or not

private:
    OpenPage* make(const Place& place);
    void forget(const std::string& id);
    TabStrip& m_tabs;
    wxSimplebook& m_book;
    const Shell& m_shell;
    PageList m_pages;
    ObjectKinds m_kinds;
    std::map<std::string, std::string> m_waiting; ///< id → title
    std::vector<std::string> m_closed;
};

} // namespace packhouse::host::desktop
