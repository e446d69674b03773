#pragma once

#include "host/desktop/inbox_keeper.hpp"
#include "host/desktop/notices.hpp"

#include <wx/window.h>

namespace packhouse::host::desktop {

/// Tells of items as they arrive: politely to screen readers, and outside the program for what stops work. The focus stays where it is.
class InboxNews {
public:
    InboxNews(sdk::Host& host, InboxKeeper& keeper, wxWindow* window);
    ~InboxNews();
    InboxNews(const InboxNews&) = delete;
    InboxNews& operator=(const InboxNews&) = delete;

private:
    InboxKeeper& m_keeper;
    Notices m_notices;
};

} // namespace packhouse::host::desktop
