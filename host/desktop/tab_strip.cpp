#include "host/desktop/tab_strip.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/style.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::host::desktop {

TabStrip::TabStrip(wxWindow* parent) : wxPanel{parent}
{
    SetSizer(new wxBoxSizer(wxHORIZONTAL));
    ui::nameControl(this, _("Open pages"));
}

void TabStrip::add(const std::string& id)
{
    m_tabs.push_back(make(id));
    GetSizer()->Add(m_tabs.back().panel, wxSizerFlags{}.Bottom());
}

TabStrip::Tab TabStrip::make(const std::string& id)
{
    auto* panel = new wxPanel(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* button = new wxToggleButton(panel, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    ui::setStyle(button, ui::Style::tab);
    const auto close = [this, id] { if (onClose) onClose(id); };
    button->Bind(wxEVT_TOGGLEBUTTON, [this, id](wxCommandEvent&) {
        select(id);
        if (onSelect) onSelect(id);
    });
    button->Bind(wxEVT_MIDDLE_UP, [close](wxMouseEvent&) { close(); });
    row->Add(button, wxSizerFlags{}.Expand());
    row->Add(ui::iconButton(panel, "x", _("Close this tab (Ctrl+W)"), close), wxSizerFlags{}.CentreVertical());
    panel->SetSizer(row);
    return {id, panel, button};
}

void TabStrip::remove(const std::string& id)
{
    const auto found = std::ranges::find(m_tabs, id, &Tab::id);
    if (found == m_tabs.end()) return;
    wxPanel* panel = found->panel;
    m_tabs.erase(found);
    GetSizer()->Detach(panel);
    panel->Hide();
    CallAfter([panel] { panel->Destroy(); }); // its own × may have asked for this
    Layout();
}

void TabStrip::select(const std::string& id)
{
    m_selected = id;
    for (const Tab& tab : m_tabs) tab.button->SetValue(tab.id == id);
}

void TabStrip::SetFocus()
{
    const auto found = std::ranges::find(m_tabs, m_selected, &Tab::id);
    if (found != m_tabs.end()) found->button->SetFocus();
}

void TabStrip::setTitle(const std::string& id, const std::string& title, bool pending)
{
    const auto found = std::ranges::find(m_tabs, id, &Tab::id);
    if (found == m_tabs.end()) return;
    const wxString wanted = ui::shown(pending ? "• " + title : title);
    if (found->button->GetLabelText() == wanted) return;
    found->button->SetLabel(wxControl::EscapeMnemonics(wanted));
    Layout();
}

std::vector<std::string> TabStrip::ids() const
{
    std::vector<std::string> ids;
    for (const Tab& tab : m_tabs) ids.push_back(tab.id);
    return ids;
}

std::string TabStrip::neighbour(int by) const
{
    const auto found = std::ranges::find(m_tabs, m_selected, &Tab::id);
    if (found == m_tabs.end()) return m_tabs.empty() ? std::string{} : m_tabs.front().id;
    const auto count = static_cast<int>(m_tabs.size());
    return m_tabs[static_cast<std::size_t>((found - m_tabs.begin() + by + count) % count)].id;
}

} // namespace packhouse::host::desktop
