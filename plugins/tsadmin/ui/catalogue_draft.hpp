#pragma once

#include "catalogue_changes.hpp"

#include "packhouse/sdk/native/host.hpp"

namespace packhouse::tsadmin {

/// Edits of the records of one kind that are not submitted yet, kept over a crash ("pending/tsadmin.packages"). [main-thread]
class CatalogueDraft {
public:
    CatalogueDraft(sdk::Host& host, const CatalogueKind& kind, std::string pageId);

    const CatalogueChanges& changes() const { return m_changes; }
    void put(CatalogueChanges changes);
    int count() const { return static_cast<int>(m_changes.list(m_kind).size()); }
    const CatalogueKind& kind() const { return m_kind; }
    const std::string& pageId() const { return m_pageId; }

private:
    sdk::Host& m_host;
    const CatalogueKind& m_kind;
    std::string m_pageId;
    CatalogueChanges m_changes;
};

} // namespace packhouse::tsadmin
