#include "cell_tips.hpp"

#include <wx/variant.h>

#include <gtk/gtk.h>

namespace packhouse::ui {

namespace {

wxString textOf(const wxDataViewCtrl* view, GtkTreePath* path, const wxDataViewColumn* column)
{
    const wxDataViewItem item = view->GTKPathToItem(path);
    if (!item.IsOk() || column == nullptr) return {};
    wxVariant value;
    view->GetModel()->GetValue(value, item, column->GetModelColumn());
    if (value.GetType() != "wxDataViewIconText") return value.GetType() == "string" ? value.GetString() : wxString{};
    wxDataViewIconText both;
    both << value;
    return both.GetText();
}

bool isCut(const wxDataViewCtrl* view, const wxDataViewColumn* column, const wxString& text)
{
    constexpr int edges = 12, sign = 22; // pixels of a 100 % screen
    const int room = column->GetWidth() - view->FromDIP(edges + (column->GetRenderer()->GetVariantType() == "wxDataViewIconText" ? sign : 0));
    return view->GetTextExtent(text).x > room;
}

gboolean asked(GtkWidget* widget, gint x, gint y, gboolean byKey, GtkTooltip* tip, gpointer data)
{
    auto* view = static_cast<wxDataViewCtrl*>(data);
    GtkTreeView* tree = GTK_TREE_VIEW(widget);
    GtkTreePath* path = nullptr;
    GtkTreeViewColumn* head = nullptr;
    if (byKey) gtk_tree_view_get_cursor(tree, &path, &head);
    else {
        gtk_tree_view_convert_widget_to_bin_window_coords(tree, x, y, &x, &y);
        gtk_tree_view_get_path_at_pos(tree, x, y, &path, &head, nullptr, nullptr);
    }
    if (path == nullptr) return FALSE;
    const wxDataViewColumn* column = view->GTKColumnToWX(head);
    const wxString text = textOf(view, path, column);
    const bool cut = !text.empty() && isCut(view, column, text);
    if (cut) {
        gtk_tooltip_set_text(tip, text.utf8_str());
        gtk_tree_view_set_tooltip_cell(tree, tip, path, head, nullptr);
    }
    gtk_tree_path_free(path);
    return cut;
}

} // namespace

void keepCellTips(wxDataViewCtrl* view)
{
    GtkWidget* tree = view->GtkGetTreeView();
    gtk_widget_set_has_tooltip(tree, TRUE);
    g_signal_connect(tree, "query-tooltip", G_CALLBACK(asked), view);
}

} // namespace packhouse::ui
