#include "host/desktop/menu_acts.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

namespace {

std::string keyOf(const std::string& label)
{
    const std::size_t tab = label.find('\t');
    return tab == std::string::npos ? std::string{} : label.substr(tab + 1);
}

void setKey(wxMenuItem& item, const std::string& key)
{
    const wxString wanted = item.GetItemLabel().BeforeFirst('\t') + (key.empty() ? wxString{} : "\t" + ui::shown(key));
    if (item.GetItemLabel() != wanted) item.SetItemLabel(wanted);
}

} // namespace

MenuActs::MenuActs(wxFrame& frame, KeyTable& keys) : m_keys{keys}
{
    frame.Bind(wxEVT_MENU, [this](wxCommandEvent& event) {
        const auto found = m_acts.find(event.GetId());
        if (found == m_acts.end()) return event.Skip();
        const auto act = found->second; // a copy: it may change the menu it stands in
        act();
    });
}

wxMenuItem* MenuActs::append(wxMenu* menu, const std::string& label, std::function<void()> act)
{
    wxMenuItem* item = menu->Append(wxID_ANY, ui::shown(label));
    m_acts[item->GetId()] = std::move(act);
    return item;
}

wxMenuItem* MenuActs::add(wxMenu* menu, const std::string& label, std::function<void()> act)
{
    wxMenuItem* item = append(menu, label, std::move(act));
    m_keys.own(keyOf(label), ui::utf8(item->GetItemLabelText()));
    return item;
}

wxMenuItem* MenuActs::addYielding(wxMenu* menu, const std::string& label, std::function<void()> act)
{
    wxMenuItem* item = append(menu, label, std::move(act));
    m_yielding[item] = keyOf(label);
    return item;
}

wxMenuItem* MenuActs::addOfPage(wxMenu* menu, const std::string& label, std::function<void()> act)
{
    return append(menu, label, std::move(act));
}

void MenuActs::empty(wxMenu* menu)
{
    while (menu->GetMenuItemCount() > 0) {
        wxMenuItem* item = menu->FindItemByPosition(0);
        m_acts.erase(item->GetId());
        m_yielding.erase(item);
        menu->Destroy(item);
    }
}

void MenuActs::yield(const std::set<std::string>& keys)
{
    for (const auto& [item, key] : m_yielding) setKey(*item, keys.contains(KeyTable::spelled(key)) ? std::string{} : key);
}

} // namespace packhouse::host::desktop
