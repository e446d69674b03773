#include "host/desktop/app.hpp"

#include <wx/image.h>

#include <cstdio>

namespace packhouse::host::desktop {

bool App::OnInit()
{
    SetAppName("packhouse");
    SetAppDisplayName("Packhouse");
    wxInitAllImageHandlers();
    m_desktop = std::make_unique<Desktop>(m_loop, m_wishes);
    if (!m_wishes.pictures.empty()) {
        CallAfter([this] { startTour(); });
        return true;
    }
    m_startWatch = std::make_unique<StartWatch>(m_desktop->frame(), m_desktop->services());
    m_desktop->openFirstPages();
    return true;
}

void App::startTour()
{
    m_tour = std::make_unique<PictureTour>(m_desktop->frame(), m_wishes.pictures, std::chrono::milliseconds{static_cast<long>(m_wishes.patience * 1000)}, [this](const std::string& problem) {
        if (!problem.empty()) std::fprintf(stderr, "packhouse-desktop: %s\n", problem.c_str());
        m_result = problem.empty() ? 0 : 4;
        m_desktop->frame().Close(true);
    });
}

int App::OnExit()
{
    m_tour.reset();
    m_desktop.reset();
    return wxApp::OnExit();
}

// The toolkit would stop everything with a dialog; a person at work is helped more by a line in the log.
void App::OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition, const wxChar* message)
{
    const wxString text = wxString::Format("%s:%d %s: %s %s", file, line, function, condition, message == nullptr ? wxString{} : wxString{message});
    if (m_desktop) m_desktop->services().log(sdk::LogLevel::error, text.utf8_string());
}

bool App::OnExceptionInMainLoop()
{
    try {
        throw;
    } catch (const std::exception& error) {
        m_desktop->services().log(sdk::LogLevel::error, std::string{"in the event loop: "} + error.what());
        m_desktop->frame().complain(error.what());
    }
    return true;
}

} // namespace packhouse::host::desktop
