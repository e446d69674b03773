#include "host/desktop/snapshot.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <gtk/gtk.h>

#include <memory>

namespace packhouse::host::desktop {

namespace {

using Pixels = std::shared_ptr<GdkPixbuf>;

}

std::function<void()> takeSnapshot(wxWindow* window, const std::filesystem::path& file)
{
    GtkWidget* widget = window->GetHandle();
    GdkPixbuf* taken = gdk_pixbuf_get_from_window(gtk_widget_get_window(widget), 0, 0, gtk_widget_get_allocated_width(widget), gtk_widget_get_allocated_height(widget));
    const Pixels pixels = taken == nullptr ? Pixels{} : Pixels{taken, g_object_unref};
    return [pixels, file] {
        if (!pixels || !gdk_pixbuf_save(pixels.get(), file.c_str(), "png", nullptr, nullptr))
            throw data::Error{data::Trouble::unavailable, data::format(_("The picture {} was not written. See whether the folder is there and may be written, and the screen is as large as the window."), file.string())};
    };
}

} // namespace packhouse::host::desktop
