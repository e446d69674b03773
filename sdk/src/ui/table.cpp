#include "packhouse/sdk/native/ui/table.hpp"

#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "cell_tips.hpp"
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
    /// Other cells of the same rows: selection and scroll place stay as they are.
    void exchange(std::shared_ptr<Rows> rows) { m_rows = std::move(rows); }
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

namespace {

bool sameRows(const Rows* left, const Rows* right)
{
    constexpr std::size_t fewEnough = 20'000;
    if (left == nullptr || right == nullptr || left->count() != right->count() || left->count() > fewEnough) return false;
    for (std::size_t row = 0; row != left->count(); ++row)
        if (left->key(row).empty() || left->key(row) != right->key(row)) return false;
    return true;
}

void setCursor(const Table* table, std::size_t row, std::size_t column, bool editing)
{
    const wxDataViewColumn* there = table->GetColumn(static_cast<unsigned>(column));
    GtkTreePath* path = gtk_tree_path_new_from_indices(static_cast<int>(row), -1);
    gtk_tree_view_set_cursor_on_cell(GTK_TREE_VIEW(const_cast<Table*>(table)->GtkGetTreeView()), path, GTK_TREE_VIEW_COLUMN(there->GetGtkHandle()),
        there->GetRenderer()->GetGtkHandle(), editing);
    gtk_tree_path_free(path);
}

// The editor is a native entry that wx does not know, so Tab is taken there.
gboolean tabbed(GtkWidget* editor, GdkEventKey* event, gpointer table)
{
    const bool back = event->keyval == GDK_KEY_ISO_Left_Tab;
    if (event->keyval != GDK_KEY_Tab && !back) return FALSE;
    static_cast<Table*>(table)->onTab(back);
    gtk_cell_editable_editing_done(GTK_CELL_EDITABLE(editor));
    gtk_cell_editable_remove_widget(GTK_CELL_EDITABLE(editor));
    return TRUE;
}

} // namespace

Table::Table(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, long style)
    : wxDataViewCtrl{parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, style}, m_model{new TableModel{this}}
{
    setColumns(columns);
    AssociateModel(m_model.get());
    SetRowHeight(FromDIP(rowHeight));
    nameControl(this, name);
    keepCellTips(this);
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
    std::vector<wxDataViewColumn*> made;
    for (unsigned place = 0; place != columns.size(); ++place) AppendColumn(made.emplace_back(makeColumn(this, columns[place], place)));
    giveRoomToText(made);
}

void Table::show(std::shared_ptr<Rows> rows)
{
    if (rows && m_model->GetCount() == rows->count() && sameRows(m_model->rows().get(), rows.get())) {
        m_model->exchange(std::move(rows));
        return redraw();
    }
    const std::set<std::string> keys = selectedKeys();
    const auto heard = std::exchange(onSelect, {});
    m_model->take(std::move(rows));
    selectKeys(keys);
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

wxDataViewItem Table::itemAt(std::size_t row) const
{
    return m_model->GetItem(static_cast<unsigned>(row));
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
    setCursor(this, row, column, true);
    GtkWidget* top = gtk_widget_get_toplevel(GetHandle());
    GtkWidget* editor = GTK_IS_WINDOW(top) ? gtk_window_get_focus(GTK_WINDOW(top)) : nullptr;
    if (!GTK_IS_ENTRY(editor)) return;
    if (onTab) g_signal_connect(editor, "key-press-event", G_CALLBACK(tabbed), this);
    if (typed.empty()) return;
    gtk_entry_set_text(GTK_ENTRY(editor), typed.c_str());
    gtk_editable_set_position(GTK_EDITABLE(editor), -1);
}

void Table::setCurrent(std::size_t row, std::size_t column)
{
    setCursor(this, row, column, false);
    if (onSelect) onSelect();
}

std::set<std::string> Table::selectedKeys() const
{
    std::set<std::string> keys;
    for (const std::size_t row : selectedRows())
        if (rows() != nullptr && row < rows()->count() && !rows()->key(row).empty()) keys.insert(rows()->key(row));
    return keys;
}

void Table::selectKeys(const std::set<std::string>& keys)
{
    if (rows() == nullptr || keys.empty()) return;
    wxDataViewItemArray items;
    for (std::size_t row = 0; row != rows()->count(); ++row)
        if (keys.contains(rows()->key(row))) items.push_back(m_model->GetItem(static_cast<unsigned>(row)));
    if (items.empty()) return;
    SetCurrentItem(items.front());
    SetSelections(items);
    EnsureVisible(items.front());
}

} // namespace packhouse::ui
