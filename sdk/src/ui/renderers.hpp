#pragma once

#include "packhouse/sdk/native/ui/cell.hpp"

#include <wx/dataview.h>

namespace packhouse::ui {

/// The native renderer for a kind of column. Prices are always editable, icons and marks never.
wxDataViewRenderer* rendererFor(ColumnKind kind, bool editable = false);

/// The type of variant that it reads.
wxString variantTypeFor(ColumnKind kind);

/// A cell as that renderer reads it. A selected row takes the theme's own text colour.
wxVariant variantOf(const Cell& cell, ColumnKind kind, bool selected);

/// Colours and weight of a cell; false if there is nothing to set.
bool attributeOf(const Cell& cell, bool selected, wxDataViewItemAttr& attribute);

/// At least as wide as its title, unless a person chose its width.
wxDataViewColumn* makeColumn(const wxWindow* window, const Column& column, unsigned place, bool editable = false, bool asChosen = false);

/// Where a list ends in numbers, the room that is left goes to its widest column of text: numbers stay beside what they count.
void giveRoomToText(const std::vector<wxDataViewColumn*>& shown);

} // namespace packhouse::ui
