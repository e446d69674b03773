#include "orientation.hpp"

#include <exiv2/exiv2.hpp>

namespace packhouse::host::pictures {

namespace {

// Exiv2 writes what it thinks of damaged EXIF to standard error; here it is no news.
void mute()
{
    static const bool once = [] { return Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute), true; }();
    static_cast<void>(once);
}

} // namespace

int exifOrientation(std::string_view jpeg)
try {
    mute();
    const auto image = Exiv2::ImageFactory::open(reinterpret_cast<const Exiv2::byte*>(jpeg.data()), static_cast<long>(jpeg.size()));
    image->readMetadata();
    const auto& exif = image->exifData();
    const auto found = exif.findKey(Exiv2::ExifKey{"Exif.Image.Orientation"});
    if (found == exif.end() || found->count() == 0) return 1;
    const long orientation = found->toLong();
    return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
} catch (const std::exception&) {
    return 1;
}

} // namespace packhouse::host::pictures
