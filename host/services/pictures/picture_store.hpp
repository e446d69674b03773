#pragma once

#include <memory>
#include <packhouse/sdk/native/pictures.hpp>

namespace packhouse::host::pictures {

/// The picture store in `folder`, which is made when the first picture comes. One serves all threads, and several processes may share
/// the folder: every file is named by its hash and put there whole.
std::unique_ptr<sdk::Pictures> makePictures(std::filesystem::path folder);

} // namespace packhouse::host::pictures
