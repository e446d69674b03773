#include "canvas.hpp"

#include "barcode.hpp"
#include "jpeg_writer.hpp"

#include <algorithm>
#include <cmath>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::render {

namespace {

constexpr double leastPixelsPerInch = 100; // below this a print looks soft at arm's length
constexpr double printDpi = 150;           // from here on a page counts as a print, not as a preview

void setColor(cairo_t* cairo, const Color& color) { cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha); }

void outline(cairo_t* cairo, const Box& box, double radius)
{
    radius = std::min({radius, box.width / 2, box.height / 2});
    if (radius <= 0) return cairo_rectangle(cairo, box.x, box.y, box.width, box.height);
    const double right = box.x + box.width - radius, bottom = box.y + box.height - radius;
    cairo_new_sub_path(cairo);
    cairo_arc(cairo, right, box.y + radius, radius, -M_PI / 2, 0);
    cairo_arc(cairo, right, bottom, radius, 0, M_PI / 2);
    cairo_arc(cairo, box.x + radius, bottom, radius, M_PI / 2, M_PI);
    cairo_arc(cairo, box.x + radius, box.y + radius, radius, M_PI, M_PI * 3 / 2);
    cairo_close_path(cairo);
}

Box inset(const Box& box, double by) { return {box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by}; }

/// Where the modules of a barcode stand: in device pixels, whole ones unless they would vanish.
struct BarcodeGrid {
    double x = 0, y = 0, module = 0, barHeight = 0;
    bool whole = true;
};

BarcodeGrid gridFor(const Barcode& barcode, const BarcodeItem& item, double scale)
{
    const int across = barcode.width + 2 * barcode.quiet, down = barcode.linear() ? 0 : barcode.height + 2 * barcode.quiet;
    const double room = item.box.width * scale / across;
    const double exact = down == 0 ? room : std::min(room, item.box.height * scale / down);
    BarcodeGrid grid;
    grid.whole = exact >= 1;
    grid.module = grid.whole ? std::floor(exact) : exact;
    const double free = item.box.width * scale - across * grid.module;
    const double shift = item.align == Align::right ? free : item.align == Align::center ? free / 2 : 0;
    grid.x = item.box.x * scale + shift + barcode.quiet * grid.module;
    grid.y = item.box.y * scale + (barcode.linear() ? 0 : barcode.quiet * grid.module);
    grid.barHeight = barcode.linear() ? item.box.height * scale : grid.module;
    if (grid.whole) {
        grid.x = std::round(grid.x);
        grid.y = std::round(grid.y);
        grid.barHeight = std::round(grid.barHeight);
    }
    return grid;
}

// Dark modules side by side are one rectangle: no hairlines between them.
void addBars(cairo_t* cairo, const Barcode& barcode, const BarcodeGrid& grid)
{
    for (int y = 0; y != barcode.height; ++y) {
        for (int x = 0; x < barcode.width;) {
            int end = x;
            while (end < barcode.width && barcode.at(end, y))
                ++end;
            if (end != x)
                cairo_rectangle(cairo, grid.x + x * grid.module, grid.y + y * grid.module, (end - x) * grid.module, grid.barHeight);
            x = std::max(end, x + 1);
        }
    }
}

} // namespace

void Canvas::drawPage(cairo_t* cairo, const DisplayList& list, std::size_t page, const std::string& watermark)
{
    setColor(cairo, list.background);
    if (m_medium == Medium::raster || list.background != Color{1, 1, 1, 1}) cairo_paint(cairo);
    for (const Item& item : list.pages[page]) {
        std::visit([&](const auto& shape) { draw(cairo, shape); }, item);
    }
    if (!watermark.empty()) m_text.drawWatermark(cairo, list.width, list.height, watermark, m_medium == Medium::raster);
}

void Canvas::draw(cairo_t* cairo, const PictureItem& item)
{
    const Photo& photo = photoFor(item);
    cairo_save(cairo);
    cairo_scale(cairo, 1 / scale(), 1 / scale());
    cairo_set_source_surface(cairo, photo.surface.get(), std::lround(item.box.x * scale()) + photo.place.x,
                             std::lround(item.box.y * scale()) + photo.place.y);
    cairo_pattern_set_filter(cairo_get_source(cairo), CAIRO_FILTER_NEAREST);
    cairo_paint(cairo);
    cairo_restore(cairo);
    if (m_dpi >= printDpi && photo.pixelsPerInch < leastPixelsPerInch) {
        warn(data::format(_("Picture {} has only {} pixels per inch at this size; it will look soft."), item.file.filename().string(),
                          std::lround(photo.pixelsPerInch)));
    }
}

// A photo is scaled for a place relative to the pixel that its box begins in; so equal holes share it.
const Photo& Canvas::photoFor(const PictureItem& item)
{
    PictureItem local = item;
    local.box.x -= static_cast<double>(std::lround(item.box.x * scale())) / scale();
    local.box.y -= static_cast<double>(std::lround(item.box.y * scale())) / scale();
    const auto near = [](double points) { return std::round(points * 1e6) / 1e6; };
    const PhotoKey key{item.file,    near(local.box.x), near(local.box.y), near(item.box.width), near(item.box.height),
                       item.anchorX, item.anchorY,      item.fit};
    if (const auto found = m_photos.find(key); found != m_photos.end()) return found->second;
    Photo photo = placePhoto(local, scale());
    if (m_medium == Medium::pdf) attachJpeg(photo.surface.get());
    return m_photos.emplace(key, std::move(photo)).first->second;
}

void Canvas::attachJpeg(cairo_surface_t* surface) const
{
    const auto* pixels = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    auto jpeg = std::make_unique<std::string>(writeJpeg(cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface),
                                                        {m_quality, m_dpi, m_quality >= 95, false},
                                                        [&](int y) { return pixels + static_cast<std::ptrdiff_t>(y) * stride; }));
    const auto* bytes = reinterpret_cast<const unsigned char*>(jpeg->data());
    const auto release = [](void* text) { delete static_cast<std::string*>(text); };
    if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, bytes, jpeg->size(), release, jpeg.get()) == CAIRO_STATUS_SUCCESS)
        jpeg.release();
}

void Canvas::draw(cairo_t* cairo, const TextItem& item)
{
    if (!m_text.draw(cairo, item, m_medium == Medium::raster))
        warn(data::format(_("The text at {} does not fit and is cut: “{}”."), item.node, item.text));
}

void Canvas::draw(cairo_t* cairo, const BarcodeItem& item)
{
    const Barcode barcode = encodeBarcode(item.symbology, item.data);
    const BarcodeGrid grid = gridFor(barcode, item, scale());
    if (!grid.whole && m_dpi >= printDpi) {
        warn(data::format(_("The barcode at {} is too small to be read at {} dpi; make it wider or its data shorter."), item.node, m_dpi));
    }
    cairo_save(cairo);
    cairo_scale(cairo, 1 / scale(), 1 / scale());
    if (grid.whole) cairo_set_antialias(cairo, CAIRO_ANTIALIAS_NONE);
    cairo_set_source_rgb(cairo, 0, 0, 0);
    addBars(cairo, barcode, grid);
    cairo_fill(cairo);
    cairo_restore(cairo);
}

void Canvas::draw(cairo_t* cairo, const FillItem& item)
{
    if (item.color) {
        setColor(cairo, *item.color);
        outline(cairo, item.box, item.radius);
        cairo_fill(cairo);
    }
    if (item.border.width > 0) {
        setColor(cairo, item.border.color);
        cairo_set_line_width(cairo, item.border.width);
        outline(cairo, inset(item.box, item.border.width / 2), std::max(0.0, item.radius - item.border.width / 2));
        cairo_stroke(cairo);
    }
}

void Canvas::warn(std::string sentence)
{
    if (std::find(m_warnings.begin(), m_warnings.end(), sentence) == m_warnings.end()) m_warnings.push_back(std::move(sentence));
}

} // namespace packhouse::host::render
