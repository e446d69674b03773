#include "catalogue_draft.hpp"

namespace packhouse::tsadmin {

CatalogueDraft::CatalogueDraft(sdk::Host& host, const CatalogueKind& kind, std::string pageId) : m_host{host}, m_kind{kind}, m_pageId{std::move(pageId)}
{
    const auto kept = host.kept().find("pending/" + m_pageId);
    if (!kept) return;
    try {
        m_changes = keptCatalogueOf(*kept);
    } catch (const std::exception& error) {
        host.log(sdk::LogLevel::error, "pending/" + m_pageId + ": " + error.what());
    }
}

void CatalogueDraft::put(CatalogueChanges changes)
{
    m_changes = std::move(changes);
    if (m_changes.empty()) m_host.kept().drop("pending/" + m_pageId);
    else m_host.kept().keep("pending/" + m_pageId, keptTextOf(m_changes));
    m_host.events().tell("page.changed", m_pageId);
}

} // namespace packhouse::tsadmin
