#pragma once

#include "host/desktop/page_list.hpp"

#include <packhouse/sdk/native/ui/tree.hpp>

#include <wx/panel.h>

namespace packhouse::host::desktop {

/// The pages at the left, by program, with their open work. One click opens.
class Navigation : public wxPanel {
public:
    explicit Navigation(wxWindow* parent);

    void show(const PageList& pages); ///< also when badges changed
    void mark(const std::string& pageId); ///< the page in front; opens nothing
    void narrow(bool narrowed);           ///< icons only
    bool narrowed() const { return m_narrowed; }
    wxWindow* list() { return m_tree; }

    std::function<void(const std::string& pageId)> onOpen;

private:
    std::vector<ui::Branch> branches() const;
    ui::Branch branchOf(const sdk::Page& page) const;
    void heard(const std::string& key);
    ui::Tree* m_tree;
    PageList m_pages;
    std::vector<ui::Branch> m_shown;
    bool m_narrowed = false, m_marking = false;
};

} // namespace packhouse::host::desktop
