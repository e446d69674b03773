#pragma once

#include <cairo.h>
#include <pango/pango.h>

#include <glib-object.h>
#include <memory>

namespace packhouse::host::render {

/// Owners of what the C libraries count or allocate.
template <auto release>
struct Release {
    template <typename Type>
    void operator()(Type* object) const
    {
        release(object);
    }
};

using Surface = std::unique_ptr<cairo_surface_t, Release<cairo_surface_destroy>>;
using Cairo = std::unique_ptr<cairo_t, Release<cairo_destroy>>;
using FontOptions = std::unique_ptr<cairo_font_options_t, Release<cairo_font_options_destroy>>;
using Layout = std::unique_ptr<PangoLayout, Release<g_object_unref>>;
using Context = std::unique_ptr<PangoContext, Release<g_object_unref>>;
using FontDescription = std::unique_ptr<PangoFontDescription, Release<pango_font_description_free>>;
using Utf8 = std::unique_ptr<char, Release<g_free>>;
using Attributes = std::unique_ptr<PangoAttrList, Release<pango_attr_list_unref>>;

} // namespace packhouse::host::render
