#include "renderers.hpp"

#include "packhouse/sdk/native/ui/icons.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/arrstr.h>
#include <wx/settings.h>

#include <gtk/gtk.h>

#include <algorithm>

namespace packhouse::ui {

namespace {

// A row without an icon would make GTK take the icons' room away from all rows.
const std::string noIcon = "#none";

// A price: text, with an edge at its left while it is changed or faulty. The edge is an empty native cell of its own colour, so the text
// stays one that screen readers find.
class PriceRenderer : public wxDataViewTextRenderer {
public:
    PriceRenderer() : wxDataViewTextRenderer{"string", wxDATAVIEW_CELL_EDITABLE, wxALIGN_RIGHT} {}

    void GtkPackIntoColumn(GtkTreeViewColumn* column) override
    {
        m_edge = gtk_cell_renderer_text_new();
        g_object_set(m_edge, "width", 4, nullptr);
        gtk_tree_view_column_pack_start(column, m_edge, FALSE);
        wxDataViewTextRenderer::GtkPackIntoColumn(column);
    }

protected:
    void SetAttr(const wxDataViewItemAttr& attribute) override
    {
        wxDataViewTextRenderer::SetAttr(attribute);
        if (m_edge == nullptr) return;
        const bool marked = attribute.HasBackgroundColour() && attribute.HasColour();
        const GdkRGBA* colour = marked ? static_cast<const GdkRGBA*>(attribute.GetColour()) : nullptr;
        g_object_set(m_edge, "cell-background-rgba", colour, nullptr);
    }

private:
    GtkCellRenderer* m_edge = nullptr;
};

// wx aligns a head of one line only.
void alignHead(const wxDataViewColumn* column)
{
    GtkWidget* head = gtk_tree_view_column_get_widget(GTK_TREE_VIEW_COLUMN(column->GetGtkHandle()));
    if (!GTK_IS_CONTAINER(head)) return;
    gtk_container_foreach(GTK_CONTAINER(head), [](GtkWidget* child, gpointer) {
        if (GTK_IS_LABEL(child)) gtk_label_set_justify(GTK_LABEL(child), GTK_JUSTIFY_RIGHT);
    }, nullptr);
}

} // namespace

wxDataViewRenderer* rendererFor(ColumnKind kind, bool editable)
{
    const wxDataViewCellMode mode = editable ? wxDATAVIEW_CELL_EDITABLE : wxDATAVIEW_CELL_INERT;
    wxDataViewRenderer* made = nullptr;
    switch (kind) {
    case ColumnKind::iconText: made = new wxDataViewIconTextRenderer; break;
    case ColumnKind::price: return new PriceRenderer;
    case ColumnKind::check: return new wxDataViewToggleRenderer{"bool", wxDATAVIEW_CELL_INERT};
    case ColumnKind::number: made = new wxDataViewTextRenderer{"string", mode, wxALIGN_RIGHT}; break;
    case ColumnKind::text: made = new wxDataViewTextRenderer{"string", mode}; break;
    }
    made->EnableEllipsize(wxELLIPSIZE_END);
    constexpr int afterIcon = 5;
    if (kind == ColumnKind::iconText) g_object_set(made->GetGtkHandle(), "xpad", afterIcon, nullptr);
    return made;
}

wxString variantTypeFor(ColumnKind kind)
{
    if (kind == ColumnKind::iconText) return "wxDataViewIconText";
    return kind == ColumnKind::check ? "bool" : "string";
}

wxVariant variantOf(const Cell& cell, ColumnKind kind, bool selected)
{
    wxVariant value;
    if (kind == ColumnKind::iconText) {
        const wxColour colour = selected ? wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT) : ink(cell.tone);
        value << wxDataViewIconText{shown(cell.text), icon(cell.icon.empty() ? noIcon : cell.icon, colour)};
    } else if (kind == ColumnKind::check) {
        value = !cell.text.empty();
    } else {
        value = shown(cell.text);
    }
    return value;
}

bool attributeOf(const Cell& cell, bool selected, wxDataViewItemAttr& attribute)
{
    attribute.SetBold(cell.strong);
    if (cell.marked) attribute.SetBackgroundColour(wash(cell.tone));
    if (cell.tone != Tone::plain && (cell.marked || !selected)) attribute.SetColour(ink(cell.tone));
    return !attribute.IsDefault();
}

namespace {

// A title in a longer language, with room for the arrow of the sorting.
int widthOf(const wxWindow* window, const Column& column)
{
    constexpr int beside = 24;
    wxCoord width = 0;
    wxFont bold = window->GetFont();
    wxString longest;
    for (const wxString& line : wxSplit(shown(column.title), '\n'))
        if (line.size() > longest.size()) longest = line;
    window->GetTextExtent(longest, &width, nullptr, nullptr, nullptr, &bold.MakeBold());
    return std::max(window->FromDIP(column.width), width + window->FromDIP(beside));
}

} // namespace

wxDataViewColumn* makeColumn(const wxWindow* window, const Column& column, unsigned place, bool editable, bool asChosen)
{
    const bool right = column.kind == ColumnKind::number || column.kind == ColumnKind::price;
    const int width = asChosen || window->HasFlag(wxDV_NO_HEADER) ? window->FromDIP(column.width) : widthOf(window, column);
    auto* made = new wxDataViewColumn{shown(column.title), rendererFor(column.kind, editable), place, width,
        right ? wxALIGN_RIGHT : wxALIGN_LEFT, wxDATAVIEW_COL_RESIZABLE};
    if (right) alignHead(made);
    return made;
}

void giveRoomToText(const std::vector<wxDataViewColumn*>& shown)
{
    if (shown.empty() || shown.back()->GetAlignment() != wxALIGN_RIGHT) return;
    wxDataViewColumn* widest = nullptr;
    const auto width = [](const wxDataViewColumn* column) { return gtk_tree_view_column_get_fixed_width(GTK_TREE_VIEW_COLUMN(column->GetGtkHandle())); };
    for (wxDataViewColumn* column : shown)
        if (column->GetAlignment() != wxALIGN_RIGHT && (widest == nullptr || width(column) > width(widest))) widest = column;
    if (widest != nullptr) gtk_tree_view_column_set_expand(GTK_TREE_VIEW_COLUMN(widest->GetGtkHandle()), TRUE);
}

} // namespace packhouse::ui
