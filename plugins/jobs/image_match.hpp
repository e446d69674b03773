#pragma once

#include "packhouse/data/job_repository.hpp"

#include <string>
#include <vector>

namespace packhouse::jobs {

struct UnmatchedImage {
    std::string fileName, reason;
};

struct ImageMatch {
    int matched = 0; ///< by this call
    int before = 0;  ///< matched earlier
    std::vector<UnmatchedImage> unmatched;
    std::vector<std::string> subjectsWithout; ///< IDs of those who have no usable picture
};

/// Matches the usable images that belong to nobody yet, by their file names. The one matched last becomes its subject's primary image, as
/// photographers retake. Matches made before stay. The same again changes nothing.
ImageMatch matchImages(data::Transaction& work, const data::Job& job);

} // namespace packhouse::jobs
