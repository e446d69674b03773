#pragma once

#include "packhouse/sdk/native/host.hpp"

namespace packhouse::fulfill {

/// The place for what a scanner read: an order key as headers and strips carry it (code 128 and QR), or a sheet number. Empty: neither is in this
/// studio. [blocks]
std::string placeOfScan(sdk::Host& host, const std::string& scanned);

} // namespace packhouse::fulfill
