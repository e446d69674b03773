#pragma once

#include <wx/panel.h>

namespace packhouse::ui {

/// A panel that only holds others. The toolkit's own takes the focus when nothing in it can: Tab then stops at a place that says nothing.
class Panel : public wxPanel {
public:
    using wxPanel::wxPanel;

private:
    bool refuseFocus()
    {
        if (GetHandle() != nullptr) m_container.DisableSelfFocus(); // one that is created later takes the focus where it wants it
        return true;
    }
    const bool m_refused = refuseFocus();
};

} // namespace packhouse::ui
