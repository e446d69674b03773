#include "text_painter.hpp"

#include <pango/pangocairo.h>

#include <algorithm>
#include <cmath>

namespace packhouse::host::render {

namespace {

Context newContext()
{
    Context context{pango_font_map_create_context(pango_cairo_font_map_get_default())};
    const FontOptions options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context.get(), options.get());
    pango_cairo_context_set_resolution(context.get(), 72);
    pango_context_set_round_glyph_positions(context.get(), FALSE);
    pango_context_set_language(context.get(), pango_language_from_string("en")); // not the locale of whoever prints
    return context;
}

FontDescription describe(const TextStyle& style, double size)
{
    FontDescription font{pango_font_description_new()};
    pango_font_description_set_family(font.get(), style.family.c_str());
    pango_font_description_set_absolute_size(font.get(), size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), static_cast<PangoWeight>(style.weight));
    pango_font_description_set_style(font.get(), style.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    return font;
}

PangoAlignment pangoAlign(Align align)
{
    return align == Align::right ? PANGO_ALIGN_RIGHT : align == Align::center ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;
}

struct Size {
    double width = 0, height = 0;
};

Size sizeOf(PangoLayout* layout)
{
    int width = 0, height = 0;
    pango_layout_get_size(layout, &width, &height);
    return {static_cast<double>(width) / PANGO_SCALE, static_cast<double>(height) / PANGO_SCALE};
}

void setSize(PangoLayout* layout, const TextStyle& style, double size)
{
    const FontDescription font = describe(style, size);
    pango_layout_set_font_description(layout, font.get());
}

double topOf(const TextItem& item, double height)
{
    const double free = item.box.height - height;
    switch (item.style.verticalAlign) {
    case VerticalAlign::middle:
        return item.box.y + free / 2;
    case VerticalAlign::bottom:
        return item.box.y + free;
    case VerticalAlign::top:
        break;
    }
    return item.box.y;
}

void show(cairo_t* cairo, PangoLayout* layout, bool asOutlines)
{
    if (!asOutlines) return pango_cairo_show_layout(cairo, layout);
    pango_cairo_layout_path(cairo, layout);
    cairo_fill(cairo);
}

void setColor(cairo_t* cairo, const Color& color) { cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha); }

} // namespace

TextPainter::TextPainter() : m_context{newContext()} {}

Layout TextPainter::layoutOf(const std::string& text, const TextStyle& style, double size)
{
    Layout layout{pango_layout_new(m_context.get())};
    setSize(layout.get(), style, size);
    const Utf8 valid{g_utf8_make_valid(text.data(), static_cast<gssize>(text.size()))};
    pango_layout_set_text(layout.get(), valid.get(), -1);
    pango_layout_set_alignment(layout.get(), pangoAlign(style.align));
    pango_layout_set_line_spacing(layout.get(), static_cast<float>(style.lineSpacing));
    if (style.letterSpacing != 0) {
        const Attributes attributes{pango_attr_list_new()};
        pango_attr_list_insert(attributes.get(), pango_attr_letter_spacing_new(static_cast<int>(style.letterSpacing * PANGO_SCALE)));
        pango_layout_set_attributes(layout.get(), attributes.get());
    }
    return layout;
}

// A text without wrapping is measured on an endless line; only then may it be bound to the width, which aligns and cuts it.
bool TextPainter::fit(PangoLayout* layout, const TextItem& item)
{
    const TextStyle& style = item.style;
    const double least = style.shrinkTo > 0 ? std::min(style.shrinkTo, style.size) : style.size;
    const int width = static_cast<int>(item.box.width * PANGO_SCALE);
    if (style.wrap) {
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
        pango_layout_set_width(layout, width);
    }
    const auto fits = [&] {
        const Size size = sizeOf(layout);
        return size.width <= item.box.width + 0.01 && (!style.wrap || size.height <= item.box.height + 0.01);
    };
    double size = style.size;
    while (!fits() && size > least) {
        size = std::max(least, size * 0.97);
        setSize(layout, style, size);
    }
    const bool all = fits();
    pango_layout_set_width(layout, width);
    if (!all) {
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout, style.wrap ? static_cast<int>(item.box.height * PANGO_SCALE) : -1);
    }
    return all;
}

bool TextPainter::draw(cairo_t* cairo, const TextItem& item, bool asOutlines)
{
    const Layout layout = layoutOf(item.text, item.style, item.style.size);
    const bool all = fit(layout.get(), item);
    cairo_save(cairo);
    setColor(cairo, item.style.color);
    cairo_move_to(cairo, item.box.x, topOf(item, sizeOf(layout.get()).height));
    show(cairo, layout.get(), asOutlines);
    cairo_restore(cairo);
    return all;
}

void TextPainter::drawWatermark(cairo_t* cairo, double width, double height, const std::string& words, bool asOutlines)
{
    TextStyle style;
    style.family = "Lato, Noto Sans, sans-serif";
    style.weight = 700;
    const double diagonal = std::hypot(width, height), size = diagonal / 18;
    const Layout layout = layoutOf(words + "   ", style, size);
    const Size tile = sizeOf(layout.get());
    cairo_save(cairo);
    cairo_translate(cairo, width / 2, height / 2);
    cairo_rotate(cairo, -std::atan2(height, width) * 0.75);
    int line = 0;
    for (double y = -diagonal / 2; y < diagonal / 2; y += tile.height * 2.2, ++line) {
        for (double x = -diagonal / 2 - (line % 2) * tile.width / 2; x < diagonal / 2; x += std::max(tile.width, size)) {
            cairo_move_to(cairo, x, y);
            setColor(cairo, {0, 0, 0, 0.16});
            cairo_rel_move_to(cairo, size / 40, size / 40);
            show(cairo, layout.get(), asOutlines);
            cairo_move_to(cairo, x, y);
            setColor(cairo, {1, 1, 1, 0.34});
            show(cairo, layout.get(), asOutlines);
        }
    }
    cairo_restore(cairo);
}

} // namespace packhouse::host::render
