#pragma once

#include "sheet_drawer.hpp"

#include "packhouse/sdk/native/ui/pictures.hpp"

#include <deque>
#include <map>

namespace packhouse::fulfill {

/// Sheets as they will print, drawn once and kept while they are likely to be looked at again; the oldest go first.
class SheetPictures {
public:
    const DrawnSheet* find(std::int64_t sheet) const;
    void keep(std::int64_t sheet, DrawnSheet drawn);
    /// For a light table: the picture, or its place while it is not drawn.
    ui::Picture pictureOf(const data::Sheet& sheet) const;

private:
    static constexpr std::size_t most = 120; // at 0.3 MB each
    std::map<std::int64_t, DrawnSheet> m_drawn;
    std::deque<std::int64_t> m_byAge;
};

} // namespace packhouse::fulfill
