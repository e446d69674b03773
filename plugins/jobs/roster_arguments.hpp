#pragma once

#include "packhouse/sdk/native/command.hpp"
#include "roster.hpp"

namespace packhouse::jobs {

/// How a person helps reading a roster: --encoding and --column.
std::vector<sdk::Argument> rosterArguments();

/// Reads the file with that help. Throws as readRoster does, and Error{missing} for no file.
Roster rosterFrom(const std::string& file, const sdk::Arguments& given);

} // namespace packhouse::jobs
