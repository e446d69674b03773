#include "list_columns.hpp"

#include "packhouse/sdk/native/ui/text.hpp"
#include "renderers.hpp"

#include <algorithm>

#include <gtk/gtk.h>

namespace packhouse::ui {

namespace {

constexpr int flags = wxDATAVIEW_COL_RESIZABLE | wxDATAVIEW_COL_REORDERABLE;

GtkTreeViewColumn* native(const wxDataViewColumn* column)
{
    return GTK_TREE_VIEW_COLUMN(column->GetGtkHandle());
}

void changed(ListColumns* columns)
{
    if (columns->onChange) columns->onChange();
}

} // namespace

ListColumns::ListColumns(wxDataViewCtrl* view, const std::vector<ListColumn>& columns) : m_view{view}, m_columns{columns}, m_views(columns.size()) {}

void ListColumns::build(const std::vector<ListLayout::Head>& heads)
{
    for (const auto& head : heads) {
        const auto place = static_cast<std::size_t>(std::ranges::find(m_columns, head.field, &ListColumn::field) - m_columns.begin());
        const ListColumn& column = m_columns.at(place);
        m_views[place] = makeColumn(m_view, {column.title, head.width, column.kind}, static_cast<unsigned>(place), column.editable, head.width != column.width);
        m_views[place]->SetFlags(flags | (head.shown ? 0 : wxDATAVIEW_COL_HIDDEN));
        m_view->AppendColumn(m_views[place]);
        follow(m_views[place]);
    }
    std::vector<wxDataViewColumn*> seen;
    for (const std::size_t place : shown()) seen.push_back(m_views[place]);
    giveRoomToText(seen);
    g_signal_connect_swapped(m_view->GtkGetTreeView(), "columns-changed", G_CALLBACK(changed), this);
}

void ListColumns::follow(wxDataViewColumn* column)
{
    gtk_tree_view_column_set_clickable(native(column), TRUE);
    g_signal_connect(native(column), "clicked", G_CALLBACK(headClicked), this);
    g_signal_connect_swapped(native(column), "notify::width", G_CALLBACK(changed), this);
}

void ListColumns::headClicked(GtkTreeViewColumn* head, void* self)
{
    auto* columns = static_cast<ListColumns*>(self);
    GdkModifierType state{};
    const bool add = gtk_get_current_event_state(&state) && (state & GDK_SHIFT_MASK) != 0;
    for (std::size_t place = 0; place != columns->m_views.size(); ++place)
        if (native(columns->m_views[place]) == head && columns->m_columns[place].sortable) columns->onSort(columns->m_columns[place].field, add);
}

std::vector<std::size_t> ListColumns::order() const
{
    std::vector<std::size_t> order;
    for (unsigned at = 0; at != m_view->GetColumnCount(); ++at)
        if (const wxDataViewColumn* column = m_view->GetColumn(at)) order.push_back(column->GetModelColumn());
    return order;
}

std::vector<ListLayout::Head> ListColumns::heads() const
{
    std::vector<ListLayout::Head> heads;
    for (const std::size_t place : order()) {
        // What it was given: the last one shown is stretched over the room that is left, and tomorrow's window may have less.
        const int given = gtk_tree_view_column_get_fixed_width(native(m_views[place]));
        const int width = given > 0 ? given : m_views[place]->GetWidth();
        heads.push_back({m_columns[place].field, width > 0 ? m_view->ToDIP(width) : m_columns[place].width, isShown(place)});
    }
    return heads;
}

void ListColumns::tell(const SortLevels& levels)
{
    for (std::size_t place = 0; place != m_views.size(); ++place) {
        const wxString title = ui::shown(headTitle(m_columns[place].title, m_columns[place].field, levels));
        if (m_views[place]->GetTitle() != title) m_views[place]->SetTitle(title);
    }
}

std::vector<std::size_t> ListColumns::shown() const
{
    std::vector<std::size_t> places = order();
    std::erase_if(places, [this](std::size_t place) { return !isShown(place); });
    return places;
}

void ListColumns::show(std::size_t column, bool shown)
{
    m_views.at(column)->SetHidden(!shown);
    changed(this);
}

bool ListColumns::mayHide(std::size_t column) const
{
    return shown() != std::vector{column};
}

bool ListColumns::mayMove(std::size_t column, bool right) const
{
    const std::vector<std::size_t> places = shown();
    return !places.empty() && column != (right ? places.back() : places.front());
}

void ListColumns::move(std::size_t column, bool right)
{
    const std::vector<std::size_t> all = order(), places = shown();
    const auto at = std::ranges::find(places, column);
    const std::size_t neighbour = right ? *(at + 1) : *(at - 1);
    // GTK knows "after" only; before the first is after none.
    const auto before = std::ranges::find(all, neighbour);
    GtkTreeViewColumn* base = right ? native(m_views[neighbour]) : before == all.begin() ? nullptr : native(m_views[*(before - 1)]);
    gtk_tree_view_move_column_after(GTK_TREE_VIEW(m_view->GtkGetTreeView()), native(m_views[column]), base);
}

} // namespace packhouse::ui
