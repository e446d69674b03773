#pragma once

#include <wx/dataview.h>

#include <string>

namespace packhouse::ui {

/// Opens the native editor of a cell; with `typed` it holds that instead of the cell's text.
void openEditor(wxDataViewCtrl* view, std::size_t row, const wxDataViewColumn* column, const std::string& typed);

} // namespace packhouse::ui
