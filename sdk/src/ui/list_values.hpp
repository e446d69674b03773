#pragma once

#include "packhouse/sdk/native/ui/list.hpp"

namespace packhouse::ui {

/// The same cell of several rows.
struct RowValue {
    RowId row = 0;
    std::string text;
};

/// The text that most of them have; of several the first.
std::string commonest(const std::vector<RowValue>& values);

/// Those that would change if all said `text`.
std::vector<RowId> others(const std::vector<RowValue>& values, const std::string& text);

/// "Class: 12 of 40 differ", "Class: the same in all 40".
std::string differWords(const std::string& title, const std::vector<RowValue>& values);

} // namespace packhouse::ui
