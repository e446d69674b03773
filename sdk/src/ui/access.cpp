#include "packhouse/sdk/native/ui/access.hpp"

#include <gtk/gtk.h>

namespace packhouse::ui {

namespace {

// wx may wrap what has the focus into a scroller; readers look at the inner one.
GtkWidget* innermost(GtkWidget* widget)
{
    while (GTK_IS_SCROLLED_WINDOW(widget) && gtk_bin_get_child(GTK_BIN(widget)) != nullptr) widget = gtk_bin_get_child(GTK_BIN(widget));
    return widget;
}

} // namespace

void nameControl(wxWindow* control, const std::string& name)
{
    AtkObject* accessible = gtk_widget_get_accessible(innermost(control->GetHandle()));
    if (accessible != nullptr) atk_object_set_name(accessible, name.c_str());
}

std::string controlName(const wxWindow* control)
{
    AtkObject* accessible = gtk_widget_get_accessible(innermost(control->GetHandle()));
    const char* name = accessible == nullptr ? nullptr : atk_object_get_name(accessible);
    return name == nullptr ? std::string{} : name;
}

} // namespace packhouse::ui
