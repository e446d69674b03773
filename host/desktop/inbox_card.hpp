#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include "host/services/inbox_settling.hpp"

#include <wx/image.h>
#include <wx/sizer.h>

namespace packhouse::host::desktop {

/// One item of the inbox: short, or open with what is known, the picture and the keys of its acts.
class InboxCard : public ui::Panel {
public:
    InboxCard(wxWindow* parent, const InboxEntry& entry, bool open);

    void setPicture(const wxImage& image);
    /// True if it says just this already.
    bool shows(const InboxEntry& entry, bool open) const;
    std::string place() const { return m_entry.place(); }

    std::function<void(const InboxEntry&)> onSelect;
    std::function<void(const InboxEntry&, const sdk::InboxAct&)> onAct;

private:
    wxSizer* head();
    wxSizer* known();
    wxWindow* evidence();
    wxSizer* picture();
    wxSizer* acts();
    wxWindow* actButton(const sdk::InboxAct& act);
    InboxEntry m_entry;
    bool m_open;
    wxWindow* m_frame = nullptr; ///< around the picture
    class wxStaticBitmap* m_picture = nullptr;
};

} // namespace packhouse::host::desktop
