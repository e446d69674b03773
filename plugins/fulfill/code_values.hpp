#pragma once

#include "sheet_page.hpp"

namespace packhouse::fulfill {

/// Values of @codes by their names, as the renderer's table of codes has them. Pure.
using Values = std::map<std::string, std::string>;

Values orderValues(const SheetFacts& facts, const StudioFacts& studio);
void addChild(Values& values, const SheetFacts::Child& child);
void addItem(Values& values, const data::OrderItem& item);

} // namespace packhouse::fulfill
