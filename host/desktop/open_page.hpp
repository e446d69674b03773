#pragma once

#include "host/desktop/page_head.hpp"

namespace packhouse::host::desktop {

/// An open tab: the head that the host draws, below it the page's own window.
class OpenPage : public wxPanel {
public:
    OpenPage(wxWindow* parent, sdk::Page& page);
    sdk::Page& page() { return m_page; }
    PageHead& head() { return *m_head; }
    wxWindow* work() { return m_work; }

private:
    sdk::Page& m_page;
    PageHead* m_head;
    wxWindow* m_work;
};

} // namespace packhouse::host::desktop
