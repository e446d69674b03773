#pragma once

#include <string>
#include <vector>

namespace packhouse::host::cli {

/// The word that `typed` was probably meant to be; empty if none is near.
std::string nearest(const std::string& typed, const std::vector<std::string>& words);

} // namespace packhouse::host::cli
