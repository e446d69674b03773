#pragma once

#include "host/desktop/connections.hpp"
#include "host/desktop/task_pace.hpp"

#include <wx/button.h>
#include <wx/gauge.h>
#include <wx/panel.h>

namespace packhouse::host::desktop {

/// The row of buttons at the foot: database, site, pending changes, and what runs. A click opens what they speak of. (wxStatusBar is
/// drawn by wx, and no screen reader reaches it.)
class StatusBar : public wxPanel {
public:
    struct Opens {
        std::function<void()> connections, pending, tasks, plugins;
    };
    StatusBar(wxWindow* parent, Opens opens);

    void showConnections(const ConnectionState& database, const ConnectionState& site);
    void showPending(int changes);
    void showPlugins(int notOpen);
    void showTasks(const std::vector<sdk::TaskState>& tasks, const TaskPace& pace);

private:
    wxButton* add(std::function<void()> act);
    wxButton *m_database, *m_site, *m_pending, *m_plugins, *m_tasks;
    wxGauge* m_bar;
};

} // namespace packhouse::host::desktop
