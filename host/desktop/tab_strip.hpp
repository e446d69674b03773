#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include <wx/tglbtn.h>

#include <functional>
#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// The open pages as a row of native toggle buttons, each with its ×. Where there is no room, titles end in … and tabs far from the one in front
/// stand in a menu at the right.
class TabStrip : public ui::Panel {
public:
    explicit TabStrip(wxWindow* parent);

    void add(const std::string& id);
    void remove(const std::string& id);
    void select(const std::string& id);
    void SetFocus() override; ///< the tab in front
    void setTitle(const std::string& id, const std::string& title, bool pending);
    const std::string& selected() const { return m_selected; }
    std::vector<std::string> ids() const;
    std::string neighbour(int by) const; ///< the tab that many places further, going round

    std::function<void(const std::string& id)> onSelect, onClose;
    std::function<void(const std::string& id)> onMenu; ///< right click, or Shift+F10

private:
    struct Tab {
        std::string id;
        wxPanel* panel;
        wxToggleButton* button;
        wxString title{};
    };
    Tab make(const std::string& id);
    void fitSoon();
    void fit();
    void write(const Tab& tab, int words);
    int widthFor(const Tab& tab, int words) const; ///< with so much room for its words
    void showAround(int room, int words);
    void showAll(wxWindow* below);
    std::size_t frontPlace() const;
    std::vector<Tab> m_tabs;
    wxWindow* m_more;
    std::string m_selected;
    bool m_fitting = false;
};

} // namespace packhouse::host::desktop
