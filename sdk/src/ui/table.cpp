#include "packhouse/sdk/native/ui/table.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "renderers.hpp"

#include <gtk/gtk.h>

namespace packhouse::ui {

class TableModel : public wxDataViewVirtualListModel {
public:
    explicit TableModel(const Table* table) : m_table{table} {}

    void take(std::shared_ptr<Rows> rows)
    {
        m_rows = std::move(rows);
        Reset(m_rows ? static_cast<unsigned>(m_rows->count()) : 0);
    }
    void setKinds(std::vector<ColumnKind> kinds) { m_kinds = std::move(kinds); }
    const std::shared_ptr<Rows>& rows() const { return m_rows; }

    unsigned GetColumnCount() const override { return static_cast<unsigned>(m_kinds.size()); }
    wxString GetColumnType(unsigned column) const override { return variantTypeFor(m_kinds.at(column)); }
    void GetValueByRow(wxVariant& value, unsigned row, unsigned column) const override
    {
        value = variantOf(cell(row, column), m_kinds.at(column), isSelected(row));
    }
    bool GetAttrByRow(unsigned row, unsigned column, wxDataViewItemAttr& attribute) const override
    {
        return attributeOf(cell(row, column), isSelected(row), attribute);
    }
    bool IsEnabledByRow(unsigned row, unsigned column) const override
    {
        return m_kinds.at(column) != ColumnKind::price || cell(row, column).editable;
    }
    bool SetValueByRow(const wxVariant& value, unsigned row, unsigned column) override
    {
        return m_rows->edit(row, column, utf8(value.GetString()));
    }

private:
    Cell cell(unsigned row, unsigned column) const { return m_rows && row < m_rows->count() ? m_rows->cell(row, column) : Cell{}; }
    bool isSelected(unsigned row) const { return m_table->IsSelected(GetItem(row)); }
    const Table* m_table;
    std::shared_ptr<Rows> m_rows;
    std::vector<ColumnKind> m_kinds;
};

Table::Table(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, long style)
    : wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style}, m_model{new TableModel{this}}
{
    setColumns(columns);
    AssociateModel(m_model.get());
    SetRowHeight(FromDIP(rowHeight));
    nameControl(this, name);
    Bind(wxEVT_DATAVIEW_SELECTION_CHANGED, [this](wxDataViewEvent&) { if (onSelect) onSelect(); });
    Bind(wxEVT_DATAVIEW_ITEM_ACTIVATED, [this](wxDataViewEvent&) { if (onActivate) onActivate(); });
}

Table::~Table() = default;

void Table::setColumns(const std::vector<Column>& columns)
{
    ClearColumns();
    std::vector<ColumnKind> kinds;
    for (const Column& column : columns) kinds.push_back(column.kind);
    m_model->setKinds(std::move(kinds));
    for (unsigned place = 0; place != columns.size(); ++place) addColumn(columns[place], place);
}

void Table::addColumn(const Column& column, unsigned place)
{
    AppendColumn(makeColumn(this, column, place));
}

void Table::show(std::shared_ptr<Rows> rows)
{
    const std::string key = selectedKey();
    const auto heard = std::exchange(onSelect, {});
    m_model->take(std::move(rows));
    selectKey(key);
    onSelect = heard;
}

void Table::redraw()
{
    for (unsigned row = 0; row != m_model->GetCount(); ++row) m_model->RowChanged(row);
}

const Rows* Table::rows() const
{
    return m_model->rows().get();
}

std::optional<std::size_t> Table::selected() const
{
    const std::vector<std::size_t> rows = selectedRows();
    return rows.empty() ? std::nullopt : std::optional{rows.front()};
}

std::vector<std::size_t> Table::selectedRows() const
{
    wxDataViewItemArray items;
    GetSelections(items);
    std::vector<std::size_t> rows;
    for (const wxDataViewItem& item : items) rows.push_back(m_model->GetRow(item));
    return rows;
}

void Table::select(std::size_t row)
{
    const wxDataViewItem item = m_model->GetItem(static_cast<unsigned>(row));
    UnselectAll();
    SetCurrentItem(item);
    Select(item);
    EnsureVisible(item);
    if (onSelect) onSelect();
}

std::optional<std::size_t> Table::currentColumn() const
{
    const wxDataViewColumn* column = GetCurrentColumn();
    return column == nullptr ? std::nullopt : std::optional<std::size_t>{column->GetModelColumn()};
}

void Table::editCell(std::size_t row, std::size_t column, const std::string& typed)
{
    // Not EditItem: in a column of two native cells it may start at the one that is not text.
    const wxDataViewColumn* there = GetColumn(static_cast<unsigned>(column));
    GtkTreePath* path = gtk_tree_path_new_from_indices(static_cast<int>(row), -1);
    gtk_tree_view_set_cursor_on_cell(GTK_TREE_VIEW(GtkGetTreeView()), path, GTK_TREE_VIEW_COLUMN(there->GetGtkHandle()), there->GetRenderer()->GetGtkHandle(), TRUE);
    gtk_tree_path_free(path);
    GtkWidget* top = gtk_widget_get_toplevel(GetHandle());
    GtkWidget* editor = GTK_IS_WINDOW(top) ? gtk_window_get_focus(GTK_WINDOW(top)) : nullptr;
    if (typed.empty() || !GTK_IS_ENTRY(editor)) return;
    gtk_entry_set_text(GTK_ENTRY(editor), typed.c_str());
    gtk_editable_set_position(GTK_EDITABLE(editor), -1);
}

std::string Table::selectedKey() const
{
    const auto row = selected();
    return row && rows() != nullptr && *row < rows()->count() ? rows()->key(*row) : std::string{};
}

void Table::selectKey(const std::string& key)
{
    if (rows() == nullptr || key.empty()) return;
    for (std::size_t row = 0; row != rows()->count(); ++row)
        if (rows()->key(row) == key) return select(row);
}

} // namespace packhouse::ui
