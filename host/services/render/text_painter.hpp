#pragma once

#include "display_list.hpp"
#include "handles.hpp"

namespace packhouse::host::render {

/// Draws text. Lines break alike at every size: nothing is rounded to pixels, neither glyphs nor their widths. One thread.
class TextPainter {
public:
    TextPainter();

    /// Draws in points. As outlines on a raster, where glyphs would be moved to whole pixels; as text in a PDF.
    /// Returns false if not all of the text fitted.
    bool draw(cairo_t* cairo, const TextItem& item, bool asOutlines);
    /// Draws `words` again and again across a page, slanting and half transparent.
    void drawWatermark(cairo_t* cairo, double width, double height, const std::string& words, bool asOutlines);

private:
    Layout layoutOf(const std::string& text, const TextStyle& style, double size);
    bool fit(PangoLayout* layout, const TextItem& item);

    Context m_context;
};

} // namespace packhouse::host::render
