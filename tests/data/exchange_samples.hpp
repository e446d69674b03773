#pragma once

#include "packhouse/data/exchange.hpp"

namespace packhouse::data {

// One full document of each kind: every field filled, nothing at its default.

OfferContent sampleOffer();
UploadSettings sampleSettings();
JobUpload sampleUpload();
OrderDownload sampleDownload();

} // namespace packhouse::data
