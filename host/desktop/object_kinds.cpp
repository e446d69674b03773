#include "host/desktop/object_kinds.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::desktop {

ObjectKinds::ObjectKinds(const std::vector<sdk::ObjectProvider*>& providers)
{
    for (sdk::ObjectProvider* provider : providers)
        for (const std::string& kind : provider->kinds())
            if (!m_providers.emplace(kind, provider).second)
                m_refused.push_back(data::format(_("Two plugins open “{}”; the first one does. Take one of them out."), kind));
}

std::unique_ptr<sdk::Page> ObjectKinds::open(const std::string& kind, const std::string& key) const
{
    const auto found = m_providers.find(kind);
    return found == m_providers.end() ? nullptr : found->second->open(kind, key);
}

} // namespace packhouse::host::desktop
