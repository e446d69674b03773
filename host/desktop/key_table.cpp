#include "host/desktop/key_table.hpp"

#include <wx/accel.h>

#include <algorithm>

namespace packhouse::host::desktop {

std::string KeyTable::spelled(const std::string& key)
{
    wxAcceleratorEntry entry;
    if (key.empty() || !entry.FromString("\t" + wxString::FromUTF8(key))) return {};
    return entry.ToRawString().utf8_string();
}

void KeyTable::own(const std::string& key, const std::string& action)
{
    if (const std::string one = spelled(key); !one.empty()) m_own[one] = action;
}

std::vector<sdk::PageAction> KeyTable::keyed(const std::string& page, std::vector<sdk::PageAction> actions)
{
    std::map<std::string, std::string> taken;
    for (sdk::PageAction& action : actions) {
        if (m_habit == KeyHabit::original && !action.originalKey.empty()) action.key = action.originalKey;
        const std::string key = spelled(action.key);
        if (key.empty()) continue;
        const auto own = m_own.find(key);
        const auto [before, free] = taken.emplace(key, action.label);
        if (own == m_own.end() && free) continue;
        refuse({action.key, action.label, page, own != m_own.end() ? own->second : before->second});
        action.key.clear();
    }
    return actions;
}

void KeyTable::refuse(const RefusedKey& refused)
{
    // Labels change with what is selected; the clash is the same.
    const auto same = [&](const RefusedKey& each) { return each.key == refused.key && each.page == refused.page; };
    if (std::ranges::none_of(m_refused, same)) m_refused.push_back(refused);
}

} // namespace packhouse::host::desktop
