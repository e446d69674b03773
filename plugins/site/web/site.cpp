#include "web/site.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::site {

const Look& Site::look()
{
    const std::lock_guard hold{m_mutex};
    if (!m_look) m_look = std::make_unique<const Look>(m_host.shared() / "site");
    return *m_look;
}

const Identity& Site::identity()
{
    const std::lock_guard hold{m_mutex};
    if (!m_identity) {
        data::Transaction work{database(), data::Transaction::Access::read};
        // For people this is a site that is not ready yet, not an address that is wrong.
        if (!hasFacts(work)) throw data::Error{data::Trouble::unavailable, _("This site has not been set up yet.")};
        const auto facts = readFacts(work);
        m_identity = std::make_unique<const Identity>(Identity{facts, Signer{facts.secret}, Words{facts}});
    }
    return *m_identity;
}

} // namespace packhouse::site
