#pragma once

#include "packhouse/data/job_repository.hpp"

namespace packhouse::jobs {

/// What a person says of a new job.
struct NewJob {
    std::string name, friendlyName;
    std::string offer;     ///< "CODE" (its newest version) or "CODE@2"
    std::string scope;     ///< "season.workspace.account"; empty: the groupings that are default
    std::string eventDate; ///< "2026-04-14" or empty
};

/// Adds the job with its offer. Throws Error{missing} for an unknown offer or version, Error{invalid} for a date that is none.
data::Job addJob(data::Transaction& work, const NewJob& wanted);

/// "CODE" or "CODE@2" as a job keeps it: a published version, the newest unless one is named. An offer that was never published gives
/// version 0 if none is named. Throws Error{missing}.
void chooseOffer(data::Transaction& work, const std::string& reference, data::UploadSettings& settings);

} // namespace packhouse::jobs
