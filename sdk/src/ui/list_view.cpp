#include "list_view.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "cell_editor.hpp"
#include "cell_tips.hpp"

#include <gtk/gtk.h>

#include <algorithm>
#include <memory>

namespace packhouse::ui {

namespace {

struct PathGoes {
    void operator()(GtkTreePath* path) const { gtk_tree_path_free(path); }
};
using Path = std::unique_ptr<GtkTreePath, PathGoes>;

Path pathTo(std::size_t place)
{
    return Path{gtk_tree_path_new_from_indices(static_cast<int>(place), -1)};
}

GtkTreeView* native(const ListView* view)
{
    return GTK_TREE_VIEW(const_cast<ListView*>(view)->GtkGetTreeView());
}

} // namespace

ListView::ListView(wxWindow* parent, const std::string& accessibleName)
    : wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxDV_MULTIPLE | wxDV_ROW_LINES}
{
    SetRowHeight(FromDIP(rowHeight));
    nameControl(this, accessibleName);
    keepCellTips(this);
    gtk_tree_view_set_enable_search(native(this), FALSE); // letters typed here would open a search of GTK's own, over rows not read yet
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) {
        if (m_quiet == 0 && onSelect) onSelect();
    });
}

wxDataViewItem ListView::item(std::size_t place) const
{
    return static_cast<const wxDataViewVirtualListModel*>(GetModel())->GetItem(static_cast<unsigned>(place));
}

std::size_t ListView::placeOf(const wxDataViewItem& item) const
{
    return static_cast<const wxDataViewVirtualListModel*>(GetModel())->GetRow(item);
}

std::vector<std::size_t> ListView::selected() const
{
    wxDataViewItemArray items;
    GetSelections(items);
    std::vector<std::size_t> places;
    places.reserve(items.size());
    for (const wxDataViewItem& item : items) places.push_back(placeOf(item));
    std::ranges::sort(places);
    return places;
}

bool ListView::isSelected(std::size_t place) const
{
    return IsSelected(item(place));
}

void ListView::select(const std::vector<std::size_t>& places)
{
    const Quiet quiet{*this};
    UnselectAll();
    for (const std::size_t place : places) Select(item(place));
}

std::optional<std::size_t> ListView::current() const
{
    const wxDataViewItem item = GetCurrentItem();
    return item.IsOk() ? std::optional{placeOf(item)} : std::nullopt;
}

void ListView::setCurrent(std::size_t place)
{
    const Quiet quiet{*this};
    SetCurrentItem(item(place));
}

std::optional<std::size_t> ListView::currentColumn() const
{
    const wxDataViewColumn* column = GetCurrentColumn();
    return column == nullptr ? std::nullopt : std::optional<std::size_t>{column->GetModelColumn()};
}

void ListView::bringIntoSight(std::size_t place)
{
    gtk_tree_view_scroll_to_cell(native(this), pathTo(place).get(), nullptr, FALSE, 0, 0);
}

std::optional<std::pair<std::size_t, std::size_t>> ListView::sight() const
{
    GtkTreePath *first = nullptr, *last = nullptr;
    if (!gtk_tree_view_get_visible_range(native(this), &first, &last)) return std::nullopt;
    const Path one{first}, other{last};
    return std::pair{static_cast<std::size_t>(gtk_tree_path_get_indices(first)[0]), static_cast<std::size_t>(gtk_tree_path_get_indices(last)[0])};
}

std::optional<Anchor> ListView::anchor(std::optional<std::size_t> preferred) const
{
    const auto rows = sight();
    if (!rows) return std::nullopt;
    const std::size_t place = preferred && *preferred >= rows->first && *preferred <= rows->second ? *preferred : rows->first;
    GdkRectangle row{}, all{};
    gtk_tree_view_get_background_area(native(this), pathTo(place).get(), nullptr, &row);
    gtk_tree_view_get_visible_rect(native(this), &all);
    return Anchor{place, all.height > row.height ? std::clamp(static_cast<double>(row.y) / (all.height - row.height), 0.0, 1.0) : 0.0};
}

void ListView::put(const Anchor& anchor)
{
    gtk_tree_view_scroll_to_cell(native(this), pathTo(anchor.place).get(), nullptr, TRUE, static_cast<float>(anchor.share), 0);
}

void ListView::paintAnew()
{
    gtk_widget_queue_draw(GTK_WIDGET(native(this)));
}

void ListView::editCell(std::size_t place, const wxDataViewColumn* column, const std::string& typed)
{
    openEditor(this, place, column, typed);
}

} // namespace packhouse::ui
