#pragma once

#include "host/desktop/open_pages.hpp"

#include <packhouse/sdk/native/kept.hpp>

namespace packhouse::host::desktop {

/// The open tabs and which is in front, kept whenever they change, so that they are there again after a crash.
class TabMemory {
public:
    TabMemory(sdk::Kept& kept, OpenPages& pages) : m_kept{kept}, m_pages{pages} {}

    /// Brings the tabs of yesterday back, unread until they come to the front, and keeps them from now on. Returns the one that was in front.
    std::string recall();
    void keep(); ///< nothing before `recall`: a tour through all pages is nobody's layout

private:
    sdk::Kept& m_kept;
    OpenPages& m_pages;
    bool m_recalled = false;
};

} // namespace packhouse::host::desktop
