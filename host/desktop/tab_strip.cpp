#include "host/desktop/tab_strip.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/style.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/dcclient.h>
#include <wx/menu.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {
constexpr int aroundWords = 68, fewestWords = 72; // pixels of a 100 % screen: the edges and × of a tab; the shortest words that still tell something
} // namespace

TabStrip::TabStrip(wxWindow* parent) : ui::Panel{parent}
{
    SetSizer(new wxBoxSizer(wxHORIZONTAL));
    m_more = ui::iconButton(this, "chevron-down", _("All open pages"), [this] { showAll(m_more); });
    GetSizer()->Add(m_more, wxSizerFlags{}.CentreVertical());
    m_more->Hide();
    ui::nameControl(this, _("Open pages"));
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        fitSoon();
    });
}

void TabStrip::add(const std::string& id)
{
    m_tabs.push_back(make(id));
    GetSizer()->Insert(m_tabs.size() - 1, m_tabs.back().panel, wxSizerFlags{}.Bottom());
}

TabStrip::Tab TabStrip::make(const std::string& id)
{
    auto* panel = new ui::Panel(this);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    auto* button = new wxToggleButton(panel, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBU_EXACTFIT);
    ui::setStyle(button, ui::Style::tab);
    const auto close = [this, id] { if (onClose) onClose(id); };
    button->Bind(wxEVT_TOGGLEBUTTON, [this, id](wxCommandEvent&) {
        select(id);
        if (onSelect) onSelect(id);
    });
    button->Bind(wxEVT_CONTEXT_MENU, [this, id](wxContextMenuEvent&) { if (onMenu) onMenu(id); });
    button->Bind(wxEVT_MIDDLE_UP, [close](wxMouseEvent&) { close(); });
    row->Add(button, wxSizerFlags{}.Expand());
    row->Add(ui::iconButton(panel, "x", _("Close this tab (Ctrl+W)"), close), wxSizerFlags{}.CentreVertical());
    panel->SetSizer(row);
    return {id, panel, button, {}};
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
    fitSoon();
}

void TabStrip::select(const std::string& id)
{
    m_selected = id;
    for (const Tab& tab : m_tabs) tab.button->SetValue(tab.id == id);
    fitSoon();
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
    if (found->title == wanted) return;
    found->title = wanted;
    ui::nameControl(found->button, ui::utf8(wanted));
    fitSoon();
}

int TabStrip::widthFor(const Tab& tab, int words) const
{
    return std::min(GetTextExtent(tab.title).x, words) + FromDIP(aroundWords);
}

// Many tabs change at once (opening one names it, selects it and lays the strip out): they are fitted once, afterwards.
void TabStrip::fitSoon()
{
    if (std::exchange(m_fitting, true)) return;
    CallAfter([this] {
        m_fitting = false;
        fit();
    });
}

// Every title whole if there is room; else each as long as an equal share lets it be.
void TabStrip::fit()
{
    if (m_tabs.empty()) return;
    const int room = GetSize().x - FromDIP(aroundWords), count = static_cast<int>(m_tabs.size());
    int whole = 0;
    for (const Tab& tab : m_tabs) whole += widthFor(tab, room);
    const int share = whole <= room ? room : std::max(room / count - FromDIP(aroundWords), FromDIP(fewestWords));
    for (const Tab& tab : m_tabs) write(tab, share);
    showAround(room, share);
    Layout();
}

void TabStrip::write(const Tab& tab, int words)
{
    const bool fits = GetTextExtent(tab.title).x <= words;
    wxClientDC dc{this};
    wxString label = tab.title;
    if (!fits) {
        label = wxControl::Ellipsize(tab.title, dc, wxELLIPSIZE_END, words);
        label.Replace("...", ui::shown("…"));
    }
    if (tab.button->GetLabelText() == label) return;
    tab.button->SetLabel(wxControl::EscapeMnemonics(label));
    tab.button->SetToolTip(fits ? wxString{} : tab.title);
}

std::size_t TabStrip::frontPlace() const
{
    const auto found = std::ranges::find(m_tabs, m_selected, &Tab::id);
    return found == m_tabs.end() ? 0 : static_cast<std::size_t>(found - m_tabs.begin());
}

// The tab in front and its neighbours, as many as there is room for.
void TabStrip::showAround(int room, int words)
{
    std::size_t first = frontPlace(), last = first;
    int left = room - widthFor(m_tabs[first], words);
    while (true) {
        if (first > 0 && widthFor(m_tabs[first - 1], words) <= left) left -= widthFor(m_tabs[--first], words);
        else if (last + 1 < m_tabs.size() && widthFor(m_tabs[last + 1], words) <= left) left -= widthFor(m_tabs[++last], words);
        else break;
    }
    for (std::size_t place = 0; place != m_tabs.size(); ++place) m_tabs[place].panel->Show(place >= first && place <= last);
    m_more->Show(first > 0 || last + 1 < m_tabs.size());
}

void TabStrip::showAll(wxWindow* below)
{
    wxMenu menu;
    for (const Tab& tab : m_tabs) {
        const wxMenuItem* item = menu.Append(wxID_ANY, wxControl::EscapeMnemonics(tab.title));
        menu.Bind(wxEVT_MENU, [this, id = tab.id](wxCommandEvent&) { if (onSelect) onSelect(id); }, item->GetId());
    }
    PopupMenu(&menu, below->GetPosition() + wxPoint{0, below->GetSize().y});
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
