#pragma once

#include "display_list.hpp"
#include "handles.hpp"

namespace packhouse::host::render {

/// A rectangle of whole device pixels.
struct PixelBox {
    int x = 0, y = 0, width = 0, height = 0;
};

/// A photograph, cropped and scaled for one place on the page.
struct Photo {
    Surface surface; ///< RGB24, one pixel per device pixel
    PixelBox place;
    double pixelsPerInch = 0; ///< what the picture really has there
};

/// Reads, crops and scales the photograph of `item` for a page at `scale` device pixels per point. Streams: needs memory for the
/// result and a few rows. Throws data::Error naming the file. [any-thread]
Photo placePhoto(const PictureItem& item, double scale);

} // namespace packhouse::host::render
