#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include "host/desktop/connections.hpp"
#include "host/desktop/printer_watch.hpp"
#include "host/desktop/task_pace.hpp"

#include <wx/button.h>
#include <wx/gauge.h>

namespace packhouse::host::desktop {

/// The row of buttons at the foot: database, site, printers, pending changes, what runs, and the inbox. A click opens what they speak of. (wxStatusBar is
/// drawn by wx, and no screen reader reaches it.)
class StatusBar : public ui::Panel {
public:
    struct Opens {
        std::function<void()> connections, printers, pending, plugins, tasks, inbox;
    };
    StatusBar(wxWindow* parent, Opens opens);

    void showConnections(const ConnectionState& database, const ConnectionState& site);
    void showPrinters(const PrinterWatch::State& state);
    void showInbox(int open, bool needsPerson);
    void showPending(int changes);
    void showPlugins(int notOpen);
    void showTasks(const std::vector<sdk::TaskState>& tasks, const TaskPace& pace);

private:
    wxButton* add(std::function<void()> act);
    wxButton *m_database, *m_site, *m_printers, *m_pending, *m_plugins, *m_tasks, *m_inbox;
    wxGauge* m_bar;
};

} // namespace packhouse::host::desktop
