#include "host/desktop/page_actions.hpp"

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

} // namespace packhouse::host::desktop
