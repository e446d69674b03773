#pragma once

#include "host/desktop/page_list.hpp"

#include <packhouse/sdk/native/kept.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/tree.hpp>


#include <optional>

namespace packhouse::host::desktop {

/// The pages at the left, by program, with their open work; above them what a person pinned. One click opens. What is folded, pinned and narrowed is
/// so again tomorrow.
class Navigation : public ui::Panel {
public:
    Navigation(wxWindow* parent, sdk::Kept& kept);

    void show(const PageList& pages); ///< also when badges changed
    void mark(const std::string& pageId); ///< the page in front; opens nothing
    void narrowToFit(bool tooWide); ///< icons only in a narrow window, unless the person chose
    void toggleNarrow();            ///< the person chooses
    bool narrowed() const { return m_narrowed; }
    void togglePin(const sdk::PageInfo& page); ///< a page or an object
    std::vector<std::string> pinned() const;
    wxWindow* list() { return m_tree; }

    std::function<void(const std::string& pageId)> onOpen;
    std::function<void(const std::string& pageId)> onPin; ///< chosen in the context menu

private:
    struct Pin {
        std::string id, title, icon;
    };
    std::vector<ui::Branch> branches() const;
    ui::Branch headingOf(const PageList::Heading& heading) const;
    ui::Branch branchOf(const sdk::Page& page) const;
    ui::Branch pinnedOf(const Pin& pin) const;
    ui::Branch line(const std::string& id, const std::string& title, const std::string& icon, ui::Cell badge) const;
    bool isPinned(const std::string& id) const;
    bool isFoldedAway(const std::string& pageId) const;
    void heard(const std::string& key);
    void folded();
    void offer();
    void narrow(bool narrowed);
    void recall();
    void keep();
    sdk::Kept& m_kept;
    ui::Tree* m_tree;
    PageList m_pages;
    std::vector<ui::Branch> m_shown;
    std::vector<std::string> m_folded;
    std::vector<Pin> m_pins;
    std::optional<bool> m_narrowWanted;
    bool m_narrowed = false, m_marking = false, m_marked = false;
};

} // namespace packhouse::host::desktop
