#pragma once

#include "support/ssim.hpp"

#include <string>
#include <vector>

namespace packhouse::test {

/// What zxing-cpp reads in a picture: "Code128 7KQX4MWD"; at most one of each symbology, in the order of their names.
std::vector<std::string> readBarcodes(const GrayPicture& picture);

} // namespace packhouse::test
