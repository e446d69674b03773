#include "list_model.hpp"

#include "packhouse/sdk/native/ui/text.hpp"
#include "renderers.hpp"

#include <wx/settings.h>

namespace packhouse::ui {

namespace {
const Cell unread{"\u2026", {}, Tone::grey};
}

Cell ListModel::cell(unsigned place, unsigned column) const
{
    const ListRow* row = m_answers.row(place);
    if (row == nullptr) return unread;
    if (auto over = m_answers.overlay(row->id, m_columns[column].field)) return std::move(*over);
    return column < row->cells.size() ? row->cells[column] : Cell{};
}

wxString ListModel::GetColumnType(unsigned column) const
{
    return variantTypeFor(m_columns.at(column).kind);
}

void ListModel::GetValueByRow(wxVariant& value, unsigned place, unsigned column) const
{
    value = variantOf(cell(place, column), m_columns.at(column).kind, m_answers.allSelected() || m_answers.selected(place));
}

bool ListModel::GetAttrByRow(unsigned place, unsigned column, wxDataViewItemAttr& attribute) const
{
    if (!m_answers.allSelected()) return attributeOf(cell(place, column), m_answers.selected(place), attribute);
    attribute.SetBackgroundColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHT));
    attribute.SetColour(wxSystemSettings::GetColour(wxSYS_COLOUR_HIGHLIGHTTEXT));
    return true;
}

bool ListModel::IsEnabledByRow(unsigned place, unsigned column) const
{
    return !m_columns.at(column).editable || (m_answers.mayEdit() && m_answers.row(place) != nullptr);
}

bool ListModel::SetValueByRow(const wxVariant& value, unsigned place, unsigned column)
{
    const ListRow* row = m_answers.row(place);
    const std::string text = utf8(value.GetString());
    if (row == nullptr || !m_columns.at(column).editable || text == cell(place, column).text) return false;
    m_answers.edit({row->id, m_columns[column].field, text});
    return false; // the page says what became of it, by `overlay` or by telling that the row changed
}

} // namespace packhouse::ui
