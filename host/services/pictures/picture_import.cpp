#include "picture_import.hpp"

#include "baseline.hpp"
#include "colors.hpp"
#include "host/services/render/jpeg_writer.hpp"
#include "host/services/render/resampler.hpp"
#include "orientation.hpp"
#include "upright.hpp"

#include <algorithm>
#include <cmath>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>
#include <vector>

namespace packhouse::host::pictures {

namespace {

constexpr int proofSide = 1200, thumbnailSide = 300;
constexpr int printQuality = 95, proofQuality = 88, thumbnailQuality = 85;

data::Error refused(const std::string& sentence) { return {data::Trouble::invalid, sentence}; }

void refuseWhatIsNoJpeg(std::string_view bytes, const std::string& name)
{
    if (bytes.empty()) throw refused(data::format(_("File {} is empty. Take it from the camera or its backup again."), name));
    if (!bytes.starts_with("\xFF\xD8\xFF"))
        throw refused(data::format(_("File {} is not a JPEG. Save the picture as a JPEG and import that."), name));
}

void refuseInks(const render::JpegReader& reader, const std::string& name)
{
    if (reader.color() != render::ColorKind::cmyk) return;
    throw refused(data::format(_("Picture {} holds printing inks (CMYK), not light. Save it as an RGB JPEG and import that."), name));
}

/// A picture of BGRX pixels.
struct Pixels {
    int width = 0, height = 0;
    std::vector<std::uint8_t> bgrx;
};

Pixels shrink(const UprightPicture& picture, int longestSide)
{
    const double factor = std::min(1.0, static_cast<double>(longestSide) / std::max(picture.width(), picture.height()));
    Pixels result;
    result.width = std::max(1, static_cast<int>(std::lround(picture.width() * factor)));
    result.height = std::max(1, static_cast<int>(std::lround(picture.height() * factor)));
    result.bgrx.resize(static_cast<std::size_t>(result.width) * static_cast<std::size_t>(result.height) * 4);
    render::Resampler resampler{render::catmullRom(0, picture.width(), result.width, picture.width()),
                                render::catmullRom(0, picture.height(), result.height, picture.height()),
                                picture.width(),
                                {result.bgrx.data(), result.width * 4, result.width, result.height}};
    std::vector<std::uint8_t> rgb(static_cast<std::size_t>(picture.width()) * 3), row(static_cast<std::size_t>(picture.width()) * 4);
    for (int y = 0; y != picture.height(); ++y) {
        picture.row(y, rgb.data());
        for (std::size_t x = 0; x != static_cast<std::size_t>(picture.width()); ++x) {
            for (std::size_t part = 0; part != 3; ++part)
                row[x * 4 + part] = rgb[x * 3 + 2 - part];
        }
        resampler.push(row.data());
    }
    return result;
}

std::string encode(const Pixels& pixels, int quality)
{
    return render::writeJpeg(pixels.width, pixels.height, {quality, 0, false, false},
                             [&](int y) { return &pixels.bgrx[static_cast<std::size_t>(y) * static_cast<std::size_t>(pixels.width) * 4]; });
}

std::string encodePrint(const UprightPicture& picture)
{
    std::vector<std::uint8_t> row(static_cast<std::size_t>(picture.width()) * 3);
    return render::writeJpeg(picture.width(), picture.height(), {printQuality, 0, true, true}, [&](int y) {
        picture.row(y, row.data());
        return row.data();
    });
}

} // namespace

DerivedPictures derive(std::string_view jpeg, const std::string& name)
{
    refuseWhatIsNoJpeg(jpeg, name);
    render::JpegReader reader{jpeg, name};
    refuseInks(reader, name);
    const int orientation = exifOrientation(jpeg);
    const bool asSeen = orientation == 1 && !ToSrgb{reader.profile()}.needed(), ready = asSeen && reader.baseline();
    const UprightPicture picture{reader, name, orientation};
    DerivedPictures result{picture.width(), picture.height(), {}, {}, {}};
    if (!ready) result.print = asSeen ? baselineOf(jpeg, name) : encodePrint(picture);
    result.proof = encode(shrink(picture, proofSide), proofQuality);
    result.thumbnail = encode(shrink(picture, thumbnailSide), thumbnailQuality);
    return result;
}

std::string thumbnailOf(std::string_view proof, const std::string& name)
{
    refuseWhatIsNoJpeg(proof, name);
    render::JpegReader reader{proof, name};
    refuseInks(reader, name);
    return encode(shrink(UprightPicture{reader, name, 1}, thumbnailSide), thumbnailQuality);
}

} // namespace packhouse::host::pictures
