#pragma once

#include <packhouse/sdk/native/task.hpp>
#include <packhouse/sdk/native/ui/table.hpp>

#include <wx/timer.h>

namespace packhouse::host::desktop {

/// What runs just now, but for what is over in a moment.
class RunningList : public ui::Table {
public:
    RunningList(wxWindow* parent, sdk::Tasks& tasks);
    bool any() const { return !m_shows.empty(); }
    std::function<void()> onChange; ///< from none to some or back

private:
    void look();
    sdk::Tasks& m_tasks;
    std::string m_shows;
    wxTimer m_tick;
};

} // namespace packhouse::host::desktop
