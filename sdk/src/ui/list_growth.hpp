#pragma once

#include <wx/dataview.h>
#include <wx/timer.h>

#include <functional>

namespace packhouse::ui {

/// Brings the native view to a number of rows without holding the window up. GTK takes one to three microseconds for each row that it is told of (it
/// tells screen readers of every cell), so a million rows at once would stop the window for a second and more. The first come at once, the
/// others in slices of a few milliseconds; the view never has rows that the list has not.
class ListGrowth {
public:
    explicit ListGrowth(wxDataViewVirtualListModel& model);
    void to(std::size_t rows);
    std::size_t reached() const { return m_model.GetCount(); }
    bool done() const { return reached() == m_wanted; }
    std::function<void()> onGrown; ///< after each slice

private:
    void shrink();
    void grow();
    wxDataViewVirtualListModel& m_model;
    std::size_t m_wanted = 0;
    wxTimer m_timer;
};

} // namespace packhouse::ui
