#pragma once

#include "packhouse/data/job_list.hpp"
#include "packhouse/sdk/native/ui/list.hpp"

namespace packhouse::jobs {

/// Icon, word and colour of a job's state online.
ui::Cell stateCell(data::OnlineStatus status);

/// "SPRING26 v4", or that none is chosen.
std::string offerWords(const data::Job& job);

/// "Tue 14 Apr"; empty for a job without a day.
std::string dayWords(const std::string& eventDate);

/// The jobs of the studio for a list.
class JobRows : public ui::ListSource {
public:
    explicit JobRows(sdk::Host& host);
    const std::vector<ui::ListColumn>& columns() const override { return m_columns; }
    std::vector<ui::RowId> ids(const data::ListQuery& query, sdk::Progress& progress) const override;
    std::vector<ui::ListRow> rows(const std::vector<ui::RowId>& ids, sdk::Progress& progress) const override;

private:
    sdk::Host& m_host;
    std::vector<ui::ListColumn> m_columns;
};

} // namespace packhouse::jobs
