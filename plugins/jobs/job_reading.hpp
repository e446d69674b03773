#pragma once

#include "packhouse/data/job_repository.hpp"

#include <filesystem>

namespace packhouse::jobs {

/// The job of this name or key. Throws Error{missing} that says how to see those there are.
data::Job jobIn(data::Transaction& work, const std::string& nameOrKey);

/// All bytes of a file. Throws Error{missing} or Error{unavailable} naming it.
std::string bytesOf(const std::filesystem::path& file);

} // namespace packhouse::jobs
