#include "host/desktop/page_menu.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/control.h>

namespace packhouse::host::desktop {

namespace {

std::string lineOf(const sdk::PageAction& action)
{
    const std::string label = ui::utf8(wxControl::EscapeMnemonics(ui::shown(action.label)));
    return action.key.empty() ? label : label + "\t" + action.key;
}

std::string contentOf(const std::vector<sdk::PageAction>& actions)
{
    std::string content;
    for (const sdk::PageAction& action : actions) content += lineOf(action) + (action.enabled ? "\n+" : "\n-");
    return content;
}

} // namespace

void PageMenu::update(OpenPage& page)
{
    const std::vector<sdk::PageAction> actions = m_rules.of(page.page());
    const std::string content = page.id() + contentOf(actions);
    if (content == m_shows) return;
    m_shows = content;
    m_acts.empty(m_menu);
    std::set<std::string> keys;
    for (const sdk::PageAction& action : actions) keys.insert(KeyTable::spelled(action.key));
    m_acts.yield(keys);
    for (const sdk::PageAction& action : actions) m_acts.addOfPage(m_menu, lineOf(action), [this, id = action.id] { m_perform(id); })->Enable(action.enabled);
}

} // namespace packhouse::host::desktop
