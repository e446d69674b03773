#pragma once

#include "packhouse/sdk/native/ui/list.hpp"

#include <filesystem>

namespace packhouse::ui {

/// Writes these rows, these columns of them, into a file: CSV, or a workbook if it ends on ".xlsx". It is there whole or not at all. [task-thread]
void exportRows(const ListSource& source, const std::vector<ListColumn>& all, const std::vector<std::size_t>& columns, const std::vector<RowId>& rows,
    const std::filesystem::path& file, sdk::Progress& progress);

} // namespace packhouse::ui
