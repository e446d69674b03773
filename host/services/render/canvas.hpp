#pragma once

#include "display_list.hpp"
#include "handles.hpp"
#include "photo.hpp"
#include "text_painter.hpp"

#include <map>
#include <tuple>

namespace packhouse::host::render {

enum class Medium { raster = 1, pdf };

/// Draws the pages of one display list, at one resolution, on one medium. One thread.
class Canvas {
public:
    /// `dpi`: of the raster; on a PDF of its photographs and of the grid that bars stand on. `quality`: of photographs in a PDF.
    Canvas(Medium medium, double dpi, int quality) : m_medium{medium}, m_dpi{dpi}, m_quality{quality} {}

    /// `cairo` draws in points.
    void drawPage(cairo_t* cairo, const DisplayList& list, std::size_t page, const std::string& watermark);
    std::vector<std::string> takeWarnings() { return std::move(m_warnings); }

private:
    using PhotoKey = std::tuple<std::filesystem::path, double, double, double, double, double, double, Fit>;

    void draw(cairo_t* cairo, const PictureItem& item);
    void draw(cairo_t* cairo, const TextItem& item);
    void draw(cairo_t* cairo, const BarcodeItem& item);
    void draw(cairo_t* cairo, const FillItem& item);
    const Photo& photoFor(const PictureItem& item);
    void attachJpeg(cairo_surface_t* surface) const;
    double scale() const { return m_dpi / 72; } ///< device pixels per point
    void warn(std::string sentence);

    Medium m_medium;
    double m_dpi;
    int m_quality;
    TextPainter m_text;
    std::map<PhotoKey, Photo> m_photos; ///< the same picture in several holes is scaled, and written, once
    std::vector<std::string> m_warnings;
};

} // namespace packhouse::host::render
