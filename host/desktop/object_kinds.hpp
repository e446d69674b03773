#pragma once

#include <packhouse/sdk/native/objects.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace packhouse::host::desktop {

/// Who opens which kind of object. A kind that another has already is refused and said.
class ObjectKinds {
public:
    ObjectKinds() = default;
    explicit ObjectKinds(const std::vector<sdk::ObjectProvider*>& providers);

    std::unique_ptr<sdk::Page> open(const std::string& kind, const std::string& key) const; ///< null: nobody knows this kind
    const std::vector<std::string>& refused() const { return m_refused; } ///< sentences

private:
    std::map<std::string, sdk::ObjectProvider*> m_providers;
    std::vector<std::string> m_refused;
};

} // namespace packhouse::host::desktop
