#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include "host/desktop/page_head.hpp"

#include <memory>

namespace packhouse::host::desktop {

/// An open tab: the head that the host draws, below it the page's own window. An object's page lives as long as its tab.
class OpenPage : public ui::Panel {
public:
    OpenPage(wxWindow* parent, sdk::Page& page, const Shell& shell);
    OpenPage(wxWindow* parent, std::unique_ptr<sdk::Page> object, const Shell& shell);
    ~OpenPage() override;

    const std::string& id() const { return m_id; }
    sdk::Page& page() { return m_page; }
    PageHead& head() { return *m_head; }
    wxWindow* work() { return m_work; }

    void bringUp(const std::string& part); ///< at once, or as soon as the page has read what it shows
    void update();                         ///< the page has changed

private:
    std::unique_ptr<sdk::Page> m_object;
    sdk::Page& m_page;
    std::string m_id, m_part;
    PageHead* m_head;
    wxWindow* m_work;
};

} // namespace packhouse::host::desktop
