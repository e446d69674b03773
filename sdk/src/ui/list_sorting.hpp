#pragma once

#include "packhouse/data/list_query.hpp"

#include <string>
#include <vector>

namespace packhouse::ui {

using SortLevels = std::vector<data::SortLevel>;

/// After a click on a head: up, down, then the list's own order again. With `add` the field is one more level (three at most, a fourth takes the
/// place of the third); without, the only one.
SortLevels clicked(SortLevels levels, const std::string& field, bool add);

/// "Due ▲", or "Due ▲2" as the second of several levels.
std::string headTitle(const std::string& title, const std::string& field, const SortLevels& levels);

} // namespace packhouse::ui
