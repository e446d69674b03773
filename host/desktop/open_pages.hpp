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
    OpenPages(TabStrip& tabs, wxSimplebook& book, const PageActions& rules) : m_tabs{tabs}, m_book{book}, m_rules{rules} {}

    void know(PageList pages, ObjectKinds kinds);
    const PageList& pages() const { return m_pages; }
    const ObjectKinds& kinds() const { return m_kinds; }

    OpenPage* open(const Place& place); ///< found or made, not yet in front; null: nobody knows it
    OpenPage* opened(const std::string& id);
    OpenPage* front();                  ///< null: no page is open
    void bringToFront(OpenPage& page);
    void close(OpenPage& page);         ///< its neighbour comes to the front
    std::string reopened();             ///< the tab closed last; empty: none

    std::vector<OpenPage*> all();       ///< in the order of the tabs
    void updateTab(OpenPage& page);
    int pendingChanges();               ///< of all pages, open or not

private:
    OpenPage* make(const Place& place);
    TabStrip& m_tabs;
    wxSimplebook& m_book;
    const PageActions& m_rules;
    PageList m_pages;
    ObjectKinds m_kinds;
    std::vector<std::string> m_closed;
};

} // namespace packhouse::host::desktop
