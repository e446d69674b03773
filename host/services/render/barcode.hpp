#pragma once

#include "page_template.hpp"

#include <string>
#include <vector>

namespace packhouse::host::render {

/// A barcode as modules; linear ones have one row.
struct Barcode {
    int width = 0, height = 0; ///< modules, without the quiet zone
    int quiet = 0;             ///< modules of white that must stay free on each side (above and below only if it has several rows)
    std::vector<bool> dark;    ///< row by row

    bool linear() const { return height == 1; }
    bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * width + x)]; }
};

/// Throws data::Error{invalid}, saying what cannot be encoded and why. [any-thread]
Barcode encodeBarcode(Symbology symbology, const std::string& data);

} // namespace packhouse::host::render
