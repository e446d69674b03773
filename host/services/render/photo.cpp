#include "photo.hpp"

#include "jpeg_reader.hpp"
#include "resampler.hpp"

#include <algorithm>
#include <cmath>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>
#include <vector>

namespace packhouse::host::render {

namespace {

// libjpeg scales well and for little at 1/2, 1/4 and 1/8; in between it is slower than at full size.
int denominatorFor(double sourcePixels, int targetPixels)
{
    for (const int denominator : {8, 4, 2}) {
        if (sourcePixels / denominator >= targetPixels) return denominator;
    }
    return 1;
}

PixelBox snapped(const Box& box, double scale)
{
    const auto edge = [&](double points) { return static_cast<int>(std::lround(points * scale)); };
    PixelBox place{edge(box.x), edge(box.y), 0, 0};
    place.width = std::max(1, edge(box.x + box.width) - place.x);
    place.height = std::max(1, edge(box.y + box.height) - place.y);
    return place;
}

// The whole picture fits inside; what is left of the box stays free.
Box shrunkTo(const PictureItem& item, double aspect)
{
    Box box = item.box;
    if (box.width / box.height > aspect)
        box.width = box.height * aspect;
    else
        box.height = box.width / aspect;
    box.x += (item.box.width - box.width) * item.anchorX;
    box.y += (item.box.height - box.height) * item.anchorY;
    return box;
}

struct Window {
    double x = 0, y = 0, width = 0, height = 0;
};

Window cropped(const PictureItem& item, int width, int height)
{
    const double wanted = item.box.width / item.box.height;
    Window shown{0, 0, static_cast<double>(width), static_cast<double>(height)};
    if (shown.width / shown.height > wanted)
        shown.width = shown.height * wanted;
    else
        shown.height = shown.width / wanted;
    shown.x = (width - shown.width) * item.anchorX;
    shown.y = (height - shown.height) * item.anchorY;
    return shown;
}

// The box seldom begins on a whole pixel. The window follows the snapped edges, so that a preview shows the very page.
Window throughPixels(const Window& shown, const Box& box, const PixelBox& place, double scale)
{
    const double across = shown.width / (box.width * scale), down = shown.height / (box.height * scale);
    return {shown.x + (place.x - box.x * scale) * across, shown.y + (place.y - box.y * scale) * down, place.width * across,
            place.height * down};
}

void decode(JpegReader& reader, Resampler& resampler)
{
    std::vector<std::uint8_t> row(static_cast<std::size_t>(reader.outputWidth()) * 4);
    reader.skipRows(resampler.firstRow());
    const int end = std::min(resampler.rowEnd(), reader.outputHeight());
    for (int y = resampler.firstRow(); y < end; ++y) {
        reader.readRow(row.data());
        resampler.push(row.data());
    }
}

Surface newSurface(const PixelBox& place)
{
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, place.width, place.height)};
    if (cairo_surface_status(surface.get()) == CAIRO_STATUS_SUCCESS) return surface;
    throw data::Error{
        data::Trouble::unavailable,
        data::format(_("There is not enough memory for a picture of {}×{} pixels; lower the resolution."), place.width, place.height)};
}

void fillSurface(JpegReader& reader, const Window& window, const PixelBox& place, cairo_surface_t* surface)
{
    const int denominator = std::min(denominatorFor(window.width, place.width), denominatorFor(window.height, place.height));
    const bool shrinks = window.width / denominator > 1.3 * place.width;
    reader.start(denominator, PixelOrder::bgrx, !shrinks);
    const double scaleX = static_cast<double>(reader.outputWidth()) / reader.width(),
                 scaleY = static_cast<double>(reader.outputHeight()) / reader.height();
    const PixelTarget target{cairo_image_surface_get_data(surface), cairo_image_surface_get_stride(surface), place.width, place.height};
    Resampler resampler{catmullRom(window.x * scaleX, window.width * scaleX, place.width, reader.outputWidth()),
                        catmullRom(window.y * scaleY, window.height * scaleY, place.height, reader.outputHeight()), reader.outputWidth(),
                        target};
    decode(reader, resampler);
    cairo_surface_mark_dirty(surface);
}

void refuseCmyk(const JpegReader& reader, const std::filesystem::path& file)
{
    if (reader.color() != ColorKind::cmyk) return;
    throw data::Error{
        data::Trouble::invalid,
        data::format(_("Picture {} holds printing inks (CMYK), not light. Save it as RGB and import it again."), file.string())};
}

} // namespace

Photo placePhoto(const PictureItem& item, double scale)
{
    const std::string bytes = readFile(item.file, largestPictureFile);
    JpegReader reader{bytes, item.file.filename().string()};
    refuseCmyk(reader, item.file);
    const double aspect = static_cast<double>(reader.width()) / reader.height();
    const Box box = item.fit == Fit::whole ? shrunkTo(item, aspect) : item.box;
    const Window shown = item.fit == Fit::whole ? Window{0, 0, static_cast<double>(reader.width()), static_cast<double>(reader.height())}
                                                : cropped(item, reader.width(), reader.height());
    Photo photo;
    photo.place = snapped(box, scale);
    photo.surface = newSurface(photo.place);
    photo.pixelsPerInch = shown.width / (box.width / 72);
    fillSurface(reader, throughPixels(shown, box, photo.place, scale), photo.place, photo.surface.get());
    return photo;
}

} // namespace packhouse::host::render
