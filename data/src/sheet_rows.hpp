#pragma once

#include "session.hpp"

#include "packhouse/data/sheet.hpp"

namespace packhouse::data {

Sheet readSheet(const Row& row);
Parameters sheetParameters(const Sheet& sheet);

/// Lines of the ledger.
void writeEvents(Session& session, const std::vector<SheetEvent>& events);

} // namespace packhouse::data
