#pragma once

#include "catalogue_record.hpp"

#include "packhouse/sdk/native/ui/list.hpp"

#include <mutex>

namespace packhouse::tsadmin {

/// Records of one kind as rows of a list: those that were added and not submitted first. Remembers what was read.
class CatalogueSource : public ui::ListSource {
public:
    CatalogueSource(sdk::Host& host, const CatalogueKind& kind);

    const std::vector<ui::ListColumn>& columns() const override { return m_columns; }
    std::vector<ui::RowId> ids(const data::ListQuery& query, sdk::Progress& progress) const override;
    std::vector<ui::ListRow> rows(const std::vector<ui::RowId>& ids, sdk::Progress& progress) const override;

    void setAdded(std::vector<CatalogueRecord> added);          ///< [any-thread]
    std::optional<CatalogueLine> line(ui::RowId id) const;       ///< what was read of it last [any-thread]
    std::map<std::int64_t, CatalogueRecord> records() const;     ///< all that were read [any-thread]
    std::optional<ui::RowId> first() const;                      ///< of the ids read last [any-thread]
    std::vector<CatalogueLine> read(const std::vector<ui::RowId>& ids) const; ///< and remembers them [task-thread]

private:
    ui::ListRow rowOf(const CatalogueLine& line) const;
    sdk::Host& m_host;
    const CatalogueKind& m_kind;
    std::vector<ui::ListColumn> m_columns;
    mutable std::mutex m_mutex;
    mutable std::map<ui::RowId, CatalogueLine> m_lines;
    std::vector<CatalogueRecord> m_added;
    mutable std::optional<ui::RowId> m_first;
};

} // namespace packhouse::tsadmin
