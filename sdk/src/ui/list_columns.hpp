#pragma once

#include "list_layout.hpp"

#include <wx/dataview.h>
#include <wx/menu.h>

typedef struct _GtkTreeViewColumn GtkTreeViewColumn;

namespace packhouse::ui {

/// The heads of a list: order, widths, which are shown, and the sorting they tell and take.
class ListColumns {
public:
    ListColumns(wxDataViewCtrl* view, const std::vector<ListColumn>& columns);

    void build(const std::vector<ListLayout::Head>& heads);
    std::vector<ListLayout::Head> heads() const;
    void tell(const SortLevels& levels);          ///< in the titles
    std::vector<std::size_t> shown() const;       ///< places in the source's columns, from left to right
    wxDataViewColumn* view(std::size_t column) const { return m_views.at(column); }
    bool isShown(std::size_t column) const { return !m_views.at(column)->IsHidden(); }
    void show(std::size_t column, bool shown);
    bool mayHide(std::size_t column) const;       ///< the last one stays
    void move(std::size_t column, bool right);
    bool mayMove(std::size_t column, bool right) const;

    std::function<void(const std::string& field, bool add)> onSort;
    std::function<void()> onChange; ///< order, widths or choice

private:
    static void headClicked(GtkTreeViewColumn* head, void* self);
    void follow(wxDataViewColumn* column);
    std::vector<std::size_t> order() const;
    wxDataViewCtrl* m_view;
    const std::vector<ListColumn>& m_columns;
    std::vector<wxDataViewColumn*> m_views;
};

} // namespace packhouse::ui
