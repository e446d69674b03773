#pragma once

#include "packhouse/data/database.hpp"
#include "packhouse/data/job.hpp"

#include <string>
#include <vector>

namespace packhouse::tsios {

/// What a person should know before a job goes live. Errors keep it from going live, warnings do not.
struct UploadFinding {
    bool error = true;
    std::string sentence;
    int count = 0;                  ///< of children or pictures concerned; 0: of the job itself
    std::vector<std::string> names; ///< subject IDs or file names concerned
    std::string place{};            ///< where it is mended: "job:KEY"; may be empty
};

/// Errors first.
std::vector<UploadFinding> findingsOf(data::Transaction& work, const data::Job& job, data::Instant at);

bool mayGoLive(const std::vector<UploadFinding>& findings);

} // namespace packhouse::tsios
