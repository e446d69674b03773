#include "host/desktop/start_watch.hpp"

#include <wx/app.h>

#include <fstream>
#include <sstream>

#include <time.h>
#include <unistd.h>

namespace packhouse::host::desktop {

namespace {

// The kernel's own record, to a hundredth of a second: it counts what the loader did before `main`. (proc(5), field 22 of /proc/self/stat)
double secondsSinceStart()
{
    std::ifstream file{"/proc/self/stat"};
    const std::string line{std::istreambuf_iterator<char>{file}, {}};
    std::istringstream fields{line.substr(line.rfind(')') + 2)};
    std::string field;
    for (int number = 3; number <= 22; ++number) fields >> field;
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9 - std::stod(field) / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

} // namespace

StartWatch::StartWatch(Frame& frame, sdk::Host& host) : m_frame{frame}, m_host{host}
{
    wxTheApp->Bind(wxEVT_IDLE, &StartWatch::idle, this);
}

void StartWatch::idle(wxIdleEvent& event)
{
    event.Skip();
    OpenPage* page = m_frame.front();
    if (page == nullptr || page->page().loading()) return;
    wxTheApp->Unbind(wxEVT_IDLE, &StartWatch::idle, this);
    m_host.log(sdk::LogLevel::info, "usable " + std::to_string(static_cast<int>(secondsSinceStart() * 1000)) + " ms after the start");
}

} // namespace packhouse::host::desktop
