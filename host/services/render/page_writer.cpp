#include "page_writer.hpp"

#include "canvas.hpp"
#include "jpeg_writer.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cmath>
#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

namespace packhouse::host::render {

namespace {

constexpr double mostPixels = 200e6;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned int length)
{
    static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
    return CAIRO_STATUS_SUCCESS;
}

void check(cairo_status_t status)
{
    if (status == CAIRO_STATUS_SUCCESS) return;
    const auto trouble = status == CAIRO_STATUS_NO_MEMORY ? data::Trouble::unavailable : data::Trouble::broken;
    throw data::Error{trouble, data::format(_("The page could not be drawn: {}."), cairo_status_to_string(status))};
}

Surface drawRaster(Canvas& canvas, const DisplayList& list, const sdk::RenderOptions& options)
{
    const double scale = options.dpi / 72;
    const double width = std::max(1.0, std::round(list.width * scale)), height = std::max(1.0, std::round(list.height * scale));
    if (width * height > mostPixels || std::max(width, height) > 32'000) {
        throw data::Error{data::Trouble::invalid,
                          data::format(_("The page would be {}×{} pixels at {} dpi; lower the resolution."), width, height, options.dpi)};
    }
    Surface surface{cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height))};
    check(cairo_surface_status(surface.get()));
    const Cairo cairo{cairo_create(surface.get())};
    cairo_scale(cairo.get(), scale, scale);
    const auto page = std::clamp<std::size_t>(static_cast<std::size_t>(std::max(options.page, 1)), 1, list.pages.size());
    canvas.drawPage(cairo.get(), list, page - 1, options.watermark);
    check(cairo_status(cairo.get()));
    cairo_surface_flush(surface.get());
    return surface;
}

std::string jpegOf(cairo_surface_t* surface, const sdk::RenderOptions& options)
{
    const auto* pixels = cairo_image_surface_get_data(surface);
    const int stride = cairo_image_surface_get_stride(surface);
    return writeJpeg(cairo_image_surface_get_width(surface), cairo_image_surface_get_height(surface),
                     {options.quality, options.dpi, options.quality >= 95, false},
                     [&](int y) { return pixels + static_cast<std::ptrdiff_t>(y) * stride; });
}

std::string pngOf(cairo_surface_t* surface)
{
    std::string bytes;
    check(cairo_surface_write_to_png_stream(surface, append, &bytes));
    return bytes;
}

// The same page is the same bytes on any day.
void setProperties(cairo_surface_t* surface)
{
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Packhouse");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z");
}

std::string pdfOf(Canvas& canvas, const DisplayList& list, const sdk::RenderOptions& options)
{
    std::string bytes;
    const Surface surface{cairo_pdf_surface_create_for_stream(append, &bytes, list.width, list.height)};
    check(cairo_surface_status(surface.get()));
    setProperties(surface.get());
    const Cairo cairo{cairo_create(surface.get())};
    for (std::size_t page = 0; page != list.pages.size(); ++page) {
        canvas.drawPage(cairo.get(), list, page, options.watermark);
        cairo_show_page(cairo.get());
    }
    check(cairo_status(cairo.get()));
    cairo_surface_finish(surface.get());
    check(cairo_surface_status(surface.get()));
    return bytes;
}

void checkOptions(const sdk::RenderOptions& options)
{
    if (options.dpi >= 10 && options.dpi <= 2400 && options.quality >= 1 && options.quality <= 100) return;
    throw data::Error{data::Trouble::invalid, _("The resolution must lie between 10 and 2400 dpi and the quality between 1 and 100.")};
}

} // namespace

sdk::RenderedPage writePages(const DisplayList& list, const sdk::RenderOptions& options)
{
    checkOptions(options);
    Canvas canvas{options.format == sdk::PageFormat::pdf ? Medium::pdf : Medium::raster, options.dpi, options.quality};
    sdk::RenderedPage result;
    result.widthPoints = list.width;
    result.heightPoints = list.height;
    result.pages = static_cast<int>(list.pages.size());
    switch (options.format) {
    case sdk::PageFormat::pdf:
        result.bytes = pdfOf(canvas, list, options);
        break;
    case sdk::PageFormat::jpeg:
        result.bytes = jpegOf(drawRaster(canvas, list, options).get(), options);
        break;
    case sdk::PageFormat::png:
        result.bytes = pngOf(drawRaster(canvas, list, options).get());
        break;
    }
    result.warnings = list.warnings;
    for (std::string& warning : canvas.takeWarnings())
        result.warnings.push_back(std::move(warning));
    return result;
}

} // namespace packhouse::host::render
