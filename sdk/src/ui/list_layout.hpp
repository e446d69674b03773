#pragma once

#include "list_sorting.hpp"
#include "packhouse/sdk/native/ui/list.hpp"

namespace packhouse::ui {

/// What a list remembers from one day to the next.
struct ListLayout {
    struct Head {
        std::string field;
        int width = 0; ///< in pixels of a 100 % screen
        bool shown = true;
        bool operator==(const Head&) const = default;
    };
    std::vector<Head> heads; ///< from left to right
    SortLevels sort;
    std::string filter;
    std::vector<RowId> selected;
    RowId current = 0;
    bool operator==(const ListLayout&) const = default;
};

std::string textOf(const ListLayout& layout);

/// The remembered layout, as far as it fits these columns: unknown fields are left out, new columns stand at the end as they were made.
/// A text that is no layout gives the columns as they were made.
ListLayout layoutOf(const std::string& text, const std::vector<ListColumn>& columns);

} // namespace packhouse::ui
