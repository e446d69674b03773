#pragma once

#include <string>
#include <string_view>

namespace packhouse::host::pictures {

/// What becomes of a photographer's JPEG.
struct DerivedPictures {
    int width = 0, height = 0; ///< as seen
    std::string print;         ///< upright, sRGB, baseline; empty if the original is that already
    std::string proof;         ///< 1200 pixels on the longer side, at most
    std::string thumbnail;     ///< 300
};

/// Decodes a JPEG in full and derives the pictures that are drawn from it. Throws data::Error{invalid} with a sentence that names it
/// and says what is wrong. [any-thread; takes about 0.3 s for 20 megapixels and 3 bytes of memory a pixel]
DerivedPictures derive(std::string_view jpeg, const std::string& name);

/// The thumbnail of a proof that came over the wire. Throws as derive does.
std::string thumbnailOf(std::string_view proof, const std::string& name);

} // namespace packhouse::host::pictures
