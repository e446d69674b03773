#pragma once

#include "packhouse/sdk/native/ui/list.hpp"

namespace packhouse::fulfill {

/// Orders for a list that may have a million of them.
class OrderSource : public ui::ListSource {
public:
    explicit OrderSource(sdk::Host& host) : m_host{host} {}
    const std::vector<ui::ListColumn>& columns() const override;
    std::vector<ui::RowId> ids(const data::ListQuery& query, sdk::Progress& progress) const override;
    std::vector<ui::ListRow> rows(const std::vector<ui::RowId>& ids, sdk::Progress& progress) const override;

private:
    sdk::Host& m_host;
};

} // namespace packhouse::fulfill
