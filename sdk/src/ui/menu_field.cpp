#include "packhouse/sdk/native/ui/menu_field.hpp"

#include "packhouse/sdk/native/ui/keys.hpp"

#include <wx/menu.h>

#include <gtk/gtk.h>

namespace packhouse::ui {

namespace {

constexpr int between = 8;

GtkWidget* wordsOf(const std::string& words, const std::string& key)
{
    GtkWidget* row = gtk_box_new(GTK_ORIENTATION_HORIZONTAL, between);
    gtk_container_add(GTK_CONTAINER(row), gtk_image_new_from_icon_name("edit-find-symbolic", GTK_ICON_SIZE_MENU));
    gtk_container_add(GTK_CONTAINER(row), gtk_label_new(words.c_str()));
    GtkWidget* shortcut = gtk_label_new(shownKeys(key).c_str());
    gtk_style_context_add_class(gtk_widget_get_style_context(shortcut), "dim-label");
    gtk_container_add(GTK_CONTAINER(row), shortcut);
    return row;
}

void activated(GtkMenuItem*, gpointer act)
{
    (*static_cast<std::function<void()>*>(act))();
}

void forget(gpointer act, GClosure*)
{
    delete static_cast<std::function<void()>*>(act);
}

} // namespace

void addMenuField(wxMenuBar* bar, const std::string& words, const std::string& key, std::function<void()> act)
{
    GtkWidget* item = gtk_menu_item_new();
    gtk_container_add(GTK_CONTAINER(item), wordsOf(words, key));
    gtk_style_context_add_class(gtk_widget_get_style_context(item), "packhouse-field");
    G_GNUC_BEGIN_IGNORE_DEPRECATIONS // its successor, halign, does nothing in a menu bar
    gtk_menu_item_set_right_justified(GTK_MENU_ITEM(item), TRUE);
    G_GNUC_END_IGNORE_DEPRECATIONS
    atk_object_set_name(gtk_widget_get_accessible(item), words.c_str());
    g_signal_connect_data(item, "activate", G_CALLBACK(activated), new std::function<void()>{std::move(act)}, forget, GConnectFlags{});
    gtk_widget_show_all(item);
    gtk_menu_shell_append(GTK_MENU_SHELL(bar->GetHandle()), item);
}

} // namespace packhouse::ui
