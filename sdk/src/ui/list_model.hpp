#pragma once

#include "packhouse/sdk/native/ui/list.hpp"

#include <wx/dataview.h>

namespace packhouse::ui {

/// What the native view asks: rows by their place, and what to do with a cell that was typed into.
struct ListAnswers {
    std::function<const ListRow*(std::size_t place)> row; ///< null: not read yet; whoever answers so sees to it
    std::function<std::optional<Cell>(RowId row, const std::string& field)> overlay;
    std::function<bool(std::size_t place)> selected;
    std::function<bool()> mayEdit;
    std::function<void(const CellEdit& edit)> edit;
    std::function<bool()> allSelected; ///< each row counts as selected, whatever the view says
};

/// The list as the native view sees it.
class ListModel : public wxDataViewVirtualListModel {
public:
    ListModel(const std::vector<ListColumn>& columns, ListAnswers answers) : m_columns{columns}, m_answers{std::move(answers)} {}

    Cell cell(unsigned place, unsigned column) const; ///< as shown

    unsigned GetColumnCount() const override { return static_cast<unsigned>(m_columns.size()); }
    wxString GetColumnType(unsigned column) const override;
    void GetValueByRow(wxVariant& value, unsigned place, unsigned column) const override;
    bool GetAttrByRow(unsigned place, unsigned column, wxDataViewItemAttr& attribute) const override;
    bool IsEnabledByRow(unsigned place, unsigned column) const override;
    bool SetValueByRow(const wxVariant& value, unsigned place, unsigned column) override;

private:
    const std::vector<ListColumn>& m_columns;
    ListAnswers m_answers;
};

} // namespace packhouse::ui
