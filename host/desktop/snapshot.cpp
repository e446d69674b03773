#include "host/desktop/snapshot.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <gtk/gtk.h>

#include <memory>

namespace packhouse::host::desktop {

namespace {

using Pixels = std::unique_ptr<GdkPixbuf, decltype(&g_object_unref)>;

}

void writeSnapshot(wxWindow* window, const std::filesystem::path& file)
{
    GtkWidget* widget = window->GetHandle();
    const Pixels pixels{gdk_pixbuf_get_from_window(gtk_widget_get_window(widget), 0, 0, gtk_widget_get_allocated_width(widget), gtk_widget_get_allocated_height(widget)), g_object_unref};
    if (!pixels || !gdk_pixbuf_save(pixels.get(), file.c_str(), "png", nullptr, nullptr))
        throw data::Error{data::Trouble::unavailable, data::format(_("The picture {} was not written. See whether the folder is there and may be written, and the screen is as large as the window."), file.string())};
}

} // namespace packhouse::host::desktop
