#include "host/desktop/window_memory.hpp"

#include <wx/display.h>

#include <nlohmann/json.hpp>

namespace packhouse::host::desktop {

namespace {

constexpr const char* keptAs = "layout/shell/window";

// In pixels of a 100 % screen: tomorrow's may be another.
std::string textOf(const wxFrame& window)
{
    const wxSize size = window.ToDIP(window.GetSize());
    const wxPoint place = window.GetPosition();
    return nlohmann::json{{"width", size.x}, {"height", size.y}, {"x", place.x}, {"y", place.y}, {"maximized", window.IsMaximized()}}.dump();
}

} // namespace

bool WindowMemory::recall()
try {
    const auto text = m_kept.find(keptAs);
    if (!text) return false;
    const auto kept = nlohmann::json::parse(*text);
    const wxPoint place{kept.at("x").get<int>(), kept.at("y").get<int>()};
    const int screen = wxDisplay::GetFromPoint(place + wxPoint{1, 1});
    if (screen == wxNOT_FOUND) return false;
    wxSize size = m_window.FromDIP(wxSize{kept.at("width").get<int>(), kept.at("height").get<int>()});
    size.DecTo(wxDisplay{static_cast<unsigned>(screen)}.GetClientArea().GetSize());
    m_window.SetSize({place, size});
    if (kept.at("maximized").get<bool>()) m_window.Maximize();
    return true;
} catch (const nlohmann::json::exception&) {
    return false;
}

void WindowMemory::look()
{
    if (!m_window.IsShown() || m_window.IsIconized() || m_window.IsFullScreen()) return;
    std::string now = textOf(m_window);
    // A maximized window comes back maximized, and below that at the size it had before.
    if (m_window.IsMaximized() && !m_last.empty()) {
        auto before = nlohmann::json::parse(m_last);
        before["maximized"] = true;
        now = before.dump();
    }
    if (now == m_last) return;
    m_last = now;
    m_kept.keep(keptAs, now);
}

} // namespace packhouse::host::desktop
