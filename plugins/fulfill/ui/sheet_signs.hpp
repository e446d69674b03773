#pragma once

#include "packhouse/data/sheet.hpp"
#include "packhouse/sdk/native/ui/cell.hpp"

namespace packhouse::fulfill {

/// How a state is shown everywhere: icon, word and colour.
struct Sign {
    std::string word;
    const char* icon;
    ui::Tone tone;
};

Sign signOf(data::SheetState state);
Sign signOf(data::OrderState state);
Sign signOf(const data::Sheet& sheet); ///< a held one is a queued one with a mark
ui::Cell cellOf(const Sign& sign);

} // namespace packhouse::fulfill
