#include "packhouse/sdk/native/ui/announce.hpp"

#include <gtk/gtk.h>

namespace packhouse::ui {

void announce(wxWindow* window, const std::string& sentence)
{
    AtkObject* accessible = gtk_widget_get_accessible(window->GetHandle());
    // An older ATK has no such signal; the badge and the status bar say it as well.
    if (accessible != nullptr && g_signal_lookup("announcement", G_OBJECT_TYPE(accessible)) != 0)
        g_signal_emit_by_name(accessible, "announcement", sentence.c_str());
}

} // namespace packhouse::ui
