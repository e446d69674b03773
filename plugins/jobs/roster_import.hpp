#pragma once

#include "packhouse/data/job_repository.hpp"
#include "roster.hpp"

namespace packhouse::jobs {

/// What a roster did to a job.
struct RosterImport {
    int added = 0, changed = 0, unchanged = 0, folders = 0;
};

/// Adds the roster's subjects to the job and brings those with a known ID up to date; empty cells and missing columns change nothing.
/// Subjects that the roster does not name stay. The same roster again changes nothing.
RosterImport importRoster(data::Transaction& work, const data::Job& job, const Roster& roster);

} // namespace packhouse::jobs
