#include "cell_editor.hpp"

#include <gtk/gtk.h>

namespace packhouse::ui {

void openEditor(wxDataViewCtrl* view, std::size_t row, const wxDataViewColumn* column, const std::string& typed)
{
    // Not EditItem: in a column of two native cells it may start at the one that is not text.
    GtkTreePath* path = gtk_tree_path_new_from_indices(static_cast<int>(row), -1);
    gtk_tree_view_set_cursor_on_cell(GTK_TREE_VIEW(view->GtkGetTreeView()), path, GTK_TREE_VIEW_COLUMN(column->GetGtkHandle()), column->GetRenderer()->GetGtkHandle(), TRUE);
    gtk_tree_path_free(path);
    GtkWidget* top = gtk_widget_get_toplevel(view->GetHandle());
    GtkWidget* editor = GTK_IS_WINDOW(top) ? gtk_window_get_focus(GTK_WINDOW(top)) : nullptr;
    if (typed.empty() || !GTK_IS_ENTRY(editor)) return;
    gtk_entry_set_text(GTK_ENTRY(editor), typed.c_str());
    gtk_editable_set_position(GTK_EDITABLE(editor), -1);
}

} // namespace packhouse::ui
