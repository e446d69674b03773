#pragma once

#include "packhouse/data/job.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "roster.hpp"
#include "roster_import.hpp"

#include <filesystem>

namespace packhouse::jobs {

/// A class list read, and what its import would do.
struct RosterTrial {
    std::string file; ///< its name
    Roster roster;
    RosterImport would;
    std::string sentence() const; ///< "roster.csv: 24 new children, 3 changed, 2 rows refused."
    std::string detail() const;   ///< the first refused rows with their reasons, and warnings
};

RosterTrial tryRoster(sdk::Host& host, const std::string& jobKey, const std::filesystem::path& file); ///< writes nothing [task-thread]
RosterImport takeRoster(sdk::Host& host, const std::string& jobKey, const Roster& roster);            ///< [task-thread]

} // namespace packhouse::jobs
