#pragma once

#include "packhouse/sdk/native/ui/cell.hpp"

#include <wx/dataview.h>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace packhouse::ui {

/// What a table shows. Asked for the cells in sight only, so it may stand for a million rows.
class Rows {
public:
    virtual ~Rows() = default;
    virtual std::size_t count() const = 0;
    virtual Cell cell(std::size_t row, std::size_t column) const = 0;
    /// Tells a row again after reading anew; empty: by its place.
    virtual std::string key(std::size_t /*row*/) const { return {}; }
    /// Takes what was typed into an editable cell; false refuses it and the cell stays as it was.
    virtual bool edit(std::size_t /*row*/, std::size_t /*column*/, const std::string& /*text*/) { return false; }
    /// The text an editor starts with.
    virtual std::string editText(std::size_t row, std::size_t column) const { return cell(row, column).text; }
};

class TableModel;

/// A native list with the columns of the house. Keeps selection over `show` by the rows' keys, and the scroll place where the same rows come again.
class Table : public wxDataViewCtrl {
public:
    Table(wxWindow* parent, const std::string& name, const std::vector<Column>& columns, long style = wxDV_SINGLE | wxDV_ROW_LINES);
    ~Table() override;

    void show(std::shared_ptr<Rows> rows);
    void redraw();                 ///< the same rows, other cells
    void setColumns(const std::vector<Column>& columns);
    std::optional<std::size_t> selected() const;
    std::vector<std::size_t> selectedRows() const;
    void select(std::size_t row);  ///< and tells `onSelect`
    std::optional<std::size_t> currentColumn() const;
    void setCurrent(std::size_t row, std::size_t column); ///< selects that row alone and puts the cell's focus there
    /// Opens the editor of a cell; with `typed` it holds that instead of the cell's text.
    void editCell(std::size_t row, std::size_t column, const std::string& typed = {});
    const Rows* rows() const;
    wxDataViewItem itemAt(std::size_t row) const;

    std::function<void()> onSelect;   ///< another row, by hand or by `select`
    std::function<void()> onActivate; ///< Enter or double click
    std::function<void(bool back)> onTab; ///< Tab in the editor that `editCell` opened; what was typed is taken after it

private:
    std::set<std::string> selectedKeys() const;
    void selectKeys(const std::set<std::string>& keys);
    wxObjectDataPtr<TableModel> m_model;
};

} // namespace packhouse::ui
