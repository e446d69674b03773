#pragma once

#include "packhouse/data/job.hpp"
#include "roster_columns.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace packhouse::jobs {

struct RosterOptions {
    std::string encoding;              ///< empty: found out
    std::vector<NamedColumn> columns;  ///< headings that a person named
};

/// One taken row. The subject has no job, folder or key yet.
struct RosterSubject {
    int row = 0; ///< as a spreadsheet counts
    data::Subject subject;
    std::string folder; ///< class or team; may be empty
};

struct RefusedRow {
    int row = 0;
    std::string reason; ///< a sentence
};

/// What a roster file holds: nothing is dropped silently.
struct Roster {
    std::string encoding; ///< how the bytes were read
    char delimiter = ',';
    std::vector<RosterColumn> columns;
    std::vector<RosterSubject> subjects;
    std::vector<RefusedRow> refused;
    std::vector<std::string> warnings;
};

/// Reads a class list or team list: text with commas, semicolons, tabs or bars, in any common encoding, its heading row somewhere in the
/// first twenty. Throws Error{invalid} if nothing can be taken at all: no text, no heading row, no column for ID or name. No I/O.
Roster readRoster(std::string_view bytes, const RosterOptions& options = {});

} // namespace packhouse::jobs
