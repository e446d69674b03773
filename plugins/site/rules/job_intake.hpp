#pragma once

#include "packhouse/data/exchange.hpp"
#include "packhouse/data/job_repository.hpp"
#include "packhouse/sdk/native/pictures.hpp"

namespace packhouse::site {

/// Keeps a job that the studio sent: new ones are paused, known ones are brought to what was sent. The same again changes nothing; what
/// is no longer in it goes. Orders are never touched. Throws Error{invalid} naming what does not fit.
data::Job keepJob(data::Transaction& work, const data::JobUpload& upload);

/// Which pictures of the job are here, and which are still to come.
data::JobUploadState stateOf(data::Transaction& work, const sdk::Pictures& pictures, const data::Job& job);

} // namespace packhouse::site
