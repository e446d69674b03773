#pragma once

#include "packhouse/data/job_repository.hpp"
#include "packhouse/sdk/native/pictures.hpp"
#include "packhouse/sdk/native/task.hpp"

#include <filesystem>
#include <functional>

namespace packhouse::jobs {

/// A picture that cannot be used, and why.
struct BrokenPicture {
    std::string fileName, reason;
};

struct ImageImport {
    int added = 0, replaced = 0, unchanged = 0;
    int otherFiles = 0; ///< that are no pictures by their name
    std::vector<BrokenPicture> broken;

    int usable() const noexcept { return added + replaced + unchanged; }
};

/// How far an import is: pictures done, of all, and the one that comes next. What it throws ends the import; what is done stays.
using ImportProgress = std::function<void(std::size_t done, std::size_t total, const std::string& fileName)>;

/// Takes the pictures of a folder (and of the folders in it) into the job, each in a transaction of its own. A broken one is kept in the list with
/// its reason and the rest goes on. The same file again changes nothing; other bytes under the same name replace. Matching is not done here.
/// Throws Error{missing} for an unknown folder.
ImageImport importImages(data::Database& database, sdk::Pictures& pictures, const data::Job& job, const std::filesystem::path& folder,
                         const ImportProgress& progress);

} // namespace packhouse::jobs
