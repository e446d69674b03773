#include "host/desktop/panes.hpp"

#include "host/desktop/frame.hpp"

#include <packhouse/sdk/native/ui/side_panel.hpp>

namespace packhouse::host::desktop {

namespace {

std::vector<wxWindow*> panesOf(Frame& frame)
{
    std::vector<wxWindow*> panes{frame.navigation().list()};
    if (OpenPage* front = frame.front()) {
        panes.push_back(&front->head());
        panes.push_back(front->work());
        wxWindow* side = wxWindow::FindWindowByName(ui::SidePanel::windowName, front);
        if (side != nullptr && side->IsShown()) panes.push_back(side);
    }
    for (wxWindow* drawer : frame.drawers())
        if (drawer->IsShown()) panes.push_back(drawer);
    panes.push_back(&frame.status());
    return panes;
}

} // namespace

void focusNextPane(Frame& frame, int by)
{
    const std::vector<wxWindow*> all = panesOf(frame);
    wxWindow* focus = wxWindow::FindFocus();
    std::size_t at = 0;
    // The last pane that holds the focus is the innermost one: the right panel stands inside the page.
    for (std::size_t place = 0; place != all.size(); ++place)
        if (focus != nullptr && (focus == all[place] || all[place]->IsDescendant(focus))) at = place;
    const auto count = static_cast<int>(all.size());
    all[static_cast<std::size_t>((static_cast<int>(at) + by + count) % count)]->SetFocus();
}

} // namespace packhouse::host::desktop
