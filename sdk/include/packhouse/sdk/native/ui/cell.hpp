#pragma once

#include "packhouse/sdk/native/ui/palette.hpp"

#include <string>
#include <vector>

namespace packhouse::ui {

/// One cell of a list: a word, with an icon and a colour where they mean something.
struct Cell {
    std::string text;
    std::string icon;
    Tone tone = Tone::plain;
    bool strong = false;
    bool marked = false; ///< the tone's colour behind, with an edge: changed or faulty
    bool editable = false;
};

enum class ColumnKind { text = 1, number, iconText, price, check };

struct Column {
    std::string title;
    int width = 100; ///< in pixels of a 100 % screen
    ColumnKind kind = ColumnKind::text;
};

} // namespace packhouse::ui
