#pragma once

#include "packhouse/data/sheet.hpp"
#include "packhouse/sdk/native/tone.hpp"

#include <string>

namespace packhouse::fulfill {

/// How a state is shown everywhere: icon, word and colour.
struct Sign {
    std::string word;
    const char* icon = "";
    sdk::Tone tone = sdk::Tone::grey;
};

Sign signOf(data::SheetState state);
Sign signOf(data::OrderState state);
Sign signOf(const data::Sheet& sheet); ///< a held one is a queued one with a mark
Sign signOfHeld();

/// What a sheet shows: its product or package, as it was ordered; an order header in the language in use.
std::string contentOf(const data::Sheet& sheet);

} // namespace packhouse::fulfill
