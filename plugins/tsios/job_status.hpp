#pragma once

#include "packhouse/data/job_repository.hpp"

namespace packhouse::tsios {

/// The job of this name or key. Throws Error{missing} that says how to see those there are.
data::Job jobIn(data::Transaction& work, const std::string& nameOrKey);

/// Keeps in the studio what the site says of a job. True if it is news.
bool keepStatus(data::Transaction& work, const std::string& jobKey, data::OnlineStatus status);

} // namespace packhouse::tsios
