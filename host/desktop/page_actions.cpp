#include "host/desktop/page_actions.hpp"

#include <algorithm>

namespace packhouse::host::desktop {

std::vector<sdk::PageAction> PageActions::of(const sdk::Page& page) const
{
    std::vector<sdk::PageAction> actions = m_keys.keyed(page.info().title, page.actions());
    for (sdk::PageAction& action : actions) {
        if (m_away.empty() || !action.needsDatabase) continue;
        action.enabled = false;
        action.whyNot = m_away;
    }
    return actions;
}

bool PageActions::mayPerform(const sdk::Page& page, const std::string& action) const
{
    const auto actions = of(page);
    const auto found = std::ranges::find(actions, action, &sdk::PageAction::id);
    return found == actions.end() || found->enabled;
}

} // namespace packhouse::host::desktop
