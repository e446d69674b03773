#pragma once

#include <wx/dataview.h>

namespace packhouse::ui {

/// Shows the whole text of a cell under the pointer if its column is too narrow for it.
void keepCellTips(wxDataViewCtrl* view);

} // namespace packhouse::ui
