#pragma once

#include "host/services/render/jpeg_reader.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace packhouse::host::pictures {

/// A decoded picture in sRGB, RGB triples, that can be read upright.
class UprightPicture {
public:
    /// Decodes all of it. Throws data::Error{invalid} for damage anywhere in the file.
    UprightPicture(render::JpegReader& reader, const std::string& name, int orientation);

    int width() const { return m_turned ? m_height : m_width; }
    int height() const { return m_turned ? m_width : m_height; }
    /// Row `y` as seen, in `out` of width() triples.
    void row(int y, std::uint8_t* out) const;

private:
    struct Walk {
        std::ptrdiff_t begin = 0, step = 0; ///< in pixels of the file
    };
    Walk walkAlong(int y) const;

    int m_width = 0, m_height = 0, m_orientation = 1;
    bool m_turned = false;
    std::vector<std::uint8_t> m_pixels;
};

} // namespace packhouse::host::pictures
