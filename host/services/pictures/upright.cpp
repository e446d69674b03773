#include "upright.hpp"

#include "colors.hpp"
#include "orientation.hpp"

#include <cstring>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::pictures {

UprightPicture::UprightPicture(render::JpegReader& reader, const std::string& name, int orientation)
    : m_width{reader.width()}, m_height{reader.height()}, m_orientation{orientation}, m_turned{liesOnItsSide(orientation)}
{
    const ToSrgb colors{reader.profile()};
    reader.start(1, render::PixelOrder::rgb);
    const std::size_t pitch = static_cast<std::size_t>(m_width) * 3;
    m_pixels.resize(pitch * static_cast<std::size_t>(m_height));
    for (int y = 0; y != m_height; ++y) {
        std::uint8_t* row = &m_pixels[static_cast<std::size_t>(y) * pitch];
        reader.readRow(row);
        if (colors.needed()) colors.convert(row, m_width);
        // Reading on through damage could cost minutes and would be for nothing.
        if (reader.damages() != 0) break;
    }
    if (reader.damages() == 0) reader.finish();
    if (reader.damages() == 0) return;
    throw data::Error{data::Trouble::invalid,
                      data::format(_("Picture {} is damaged or cut short. Take it from the camera or its backup again."), name)};
}

UprightPicture::Walk UprightPicture::walkAlong(int y) const
{
    const std::ptrdiff_t width = m_width, last = std::ptrdiff_t{m_height} - 1, row = y;
    switch (m_orientation) {
    case 2:
        return {row * width + width - 1, -1};
    case 3:
        return {(last - row) * width + width - 1, -1};
    case 4:
        return {(last - row) * width, 1};
    case 5:
        return {row, width};
    case 6:
        return {last * width + row, -width};
    case 7:
        return {last * width + width - 1 - row, -width};
    case 8:
        return {width - 1 - row, width};
    default:
        return {row * width, 1};
    }
}

void UprightPicture::row(int y, std::uint8_t* out) const
{
    const Walk walk = walkAlong(y);
    const std::uint8_t* in = m_pixels.data() + walk.begin * 3;
    for (int x = 0; x != width(); ++x, in += walk.step * 3, out += 3)
        std::memcpy(out, in, 3);
}

} // namespace packhouse::host::pictures
