#include "host/desktop/snapshot.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <gtk/gtk.h>

#include <memory>

namespace packhouse::host::desktop {

void writeSnapshot(wxWindow* window, const std::filesystem::path& file)
{
    GtkWidget* widget = window->GetHandle();
    const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface{
        cairo_image_surface_create(CAIRO_FORMAT_ARGB32, gtk_widget_get_allocated_width(widget), gtk_widget_get_allocated_height(widget)), cairo_surface_destroy};
    const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> cairo{cairo_create(surface.get()), cairo_destroy};
    gtk_widget_draw(widget, cairo.get());
    if (cairo_surface_write_to_png(surface.get(), file.c_str()) != CAIRO_STATUS_SUCCESS)
        throw data::Error{data::Trouble::unavailable, data::format(_("The picture {} was not written. See whether the folder is there and may be written."), file.string())};
}

} // namespace packhouse::host::desktop
