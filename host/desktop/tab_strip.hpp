#pragma once

#include <wx/panel.h>
#include <wx/tglbtn.h>

#include <functional>
#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// The open pages as a row of native toggle buttons, each with its ×.
class TabStrip : public wxPanel {
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

private:
    struct Tab {
        std::string id;
        wxPanel* panel;
        wxToggleButton* button;
    };
    Tab make(const std::string& id);
    std::vector<Tab> m_tabs;
    std::string m_selected;
};

} // namespace packhouse::host::desktop
