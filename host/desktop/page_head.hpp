#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include "host/desktop/shell.hpp"

#include <wx/button.h>
#include <wx/srchctrl.h>
#include <wx/stattext.h>

namespace packhouse::host::desktop {

/// Title, one line of facts, filter and up to four actions of a page, one of them the default. In narrow windows two; the rest under *More*.
class PageHead : public ui::Panel {
public:
    PageHead(wxWindow* parent, sdk::Page& page, const Shell& shell);
    void update(); ///< asks the page anew
    void focusFilter();

private:
    std::size_t room() const; ///< for how many actions
    bool crowded() const;
    void makeButtons(const std::vector<sdk::PageAction>& actions, std::size_t shown);
    void updateButtons(const std::vector<sdk::PageAction>& actions);
    void updateButton(std::size_t place, const sdk::PageAction& action);
    void updateFilter();
    void updateOthers();
    void find(const std::string& words);
    std::string keptFilter() const;
    void showMore(wxWindow* below);
    sdk::Page& m_page;
    const Shell& m_shell;
    wxStaticText *m_title, *m_facts, *m_others;
    wxSearchCtrl* m_filter;
    wxSizer* m_actions;
    std::string m_id;
    std::vector<std::string> m_ids;
    std::size_t m_room = 0, m_shown = 0; ///< actions that the width is for, and that fit in their words
    std::vector<wxButton*> m_buttons;
};

} // namespace packhouse::host::desktop
