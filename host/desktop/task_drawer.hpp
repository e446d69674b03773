#pragma once

#include <packhouse/sdk/native/host.hpp>

#include <wx/panel.h>
#include <wx/scrolwin.h>
#include <wx/stattext.h>

namespace packhouse::host::desktop {

/// Tasks at the right of every page (Ctrl+J): running ones with bar, time left and Cancel, then those that ended today.
class TaskDrawer : public wxPanel {
public:
    TaskDrawer(wxWindow* parent, sdk::Host& host);
    void update(const std::vector<sdk::TaskState>& tasks);
    std::function<void()> onClose;

private:
    class Row;
    void rebuild(const std::vector<sdk::TaskState>& tasks);
    sdk::Host& m_host;
    wxStaticText* m_facts;
    wxScrolledWindow* m_list;
    std::vector<std::pair<std::uint64_t, bool>> m_shown; ///< number, running
    std::vector<Row*> m_rows;
};

} // namespace packhouse::host::desktop
