#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace packhouse::host::render {

struct JpegSettings {
    int quality = 92;
    double dpi = 0;          ///< written into the file; 0: none
    bool fullChroma = false; ///< 4:4:4 instead of 4:2:0
    bool rgb = false;        ///< rows are RGB triples; else BGRX
};

/// Writes a baseline JPEG. `row(y)` returns the pixels of a row; the pointer need be good until the next call only.
std::string writeJpeg(int width, int height, const JpegSettings& settings, const std::function<const std::uint8_t*(int)>& row);

} // namespace packhouse::host::render
