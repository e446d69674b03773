#pragma once

#include "packhouse/data/subject_list.hpp"
#include "packhouse/sdk/native/ui/list.hpp"

#include <atomic>

namespace packhouse::jobs {

std::string nameOf(const data::Subject& subject); ///< "Olivia Bennett", or the ID of one without a name

/// The children of a job, or of one class of it, for a list.
class ChildRows : public ui::ListSource {
public:
    ChildRows(sdk::Host& host, const data::Job& job);
    void narrow(std::optional<data::Id<data::Folder>> folder) { m_folder = folder ? folder->value : 0; } ///< [any-thread]
    const std::vector<ui::ListColumn>& columns() const override { return m_columns; }
    std::vector<ui::RowId> ids(const data::ListQuery& query, sdk::Progress& progress) const override;
    std::vector<ui::ListRow> rows(const std::vector<ui::RowId>& ids, sdk::Progress& progress) const override;

private:
    sdk::Host& m_host;
    data::Id<data::Job> m_job;
    std::string m_place; ///< of the job
    std::atomic<std::int64_t> m_folder = 0;
    std::vector<ui::ListColumn> m_columns;
};

} // namespace packhouse::jobs
