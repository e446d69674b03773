#include "host/desktop/picture_tour.hpp"

#include "host/desktop/go_to.hpp"
#include "host/desktop/snapshot.hpp"

#include <wx/app.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {
constexpr int quiet = 300; // milliseconds without a page signal: selection has made the panel read, pictures have been drawn
const std::string withGoTo = "go-to"; // the first page with Go to above it
constexpr const char* sought = "be";

GoTo* goToOf(const Frame& frame)
{
    for (wxWindow* each : frame.GetChildren())
        if (auto* found = dynamic_cast<GoTo*>(each)) return found;
    return nullptr;
}
} // namespace

PictureTour::PictureTour(Frame& frame, std::filesystem::path folder, std::chrono::milliseconds patience, std::function<void(const std::string&)> done)
    : m_frame{frame}, m_folder{std::move(folder)}, m_done{std::move(done)}, m_patience{patience}
{
    std::filesystem::create_directories(m_folder);
    for (const sdk::Page* page : m_frame.pages().all()) m_left.push_back(page->info().id);
    if (!m_left.empty()) m_left.push_back(withGoTo);
    std::ranges::reverse(m_left);
    m_frame.onPageChanged = [this](const std::string&) { look(); };
    m_quiet.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { settle(); });
    m_late.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { shootOn(); });
    next();
}

void PictureTour::next()
{
    if (m_left.empty()) return finish();
    m_now = m_left.back();
    m_left.pop_back();
    m_late.StartOnce(static_cast<int>(m_patience.count()));
    if (m_now == withGoTo) return showGoTo();
    m_frame.open(m_now);
    look();
}

void PictureTour::finish()
{
    for (std::future<void>& picture : m_writing) picture.get();
    m_frame.onPageChanged = nullptr;
    m_done({});
}

void PictureTour::showGoTo()
{
    m_frame.open(m_frame.pages().all().front()->info().id);
    if (GoTo* goTo = goToOf(m_frame)) goTo->open(sought);
    m_late.StartOnce(4 * quiet); // it has no signal of a page: searches and pictures come well before
}

void PictureTour::look()
{
    m_quiet.Stop();
    OpenPage* page = m_frame.opened(m_now);
    if (page != nullptr && !page->page().loading()) m_quiet.StartOnce(quiet);
}

void PictureTour::settle()
{
    OpenPage* page = m_frame.opened(m_now);
    if (page == nullptr || !page->page().loading()) shootOn();
}

void PictureTour::shootOn()
{
    m_quiet.Stop();
    m_late.Stop();
    try {
        shoot();
        followSelection();
        next();
    } catch (const std::exception& error) {
        m_frame.onPageChanged = nullptr;
        m_done(error.what());
    }
}

void PictureTour::shoot()
{
    m_frame.Update();
    m_writing.push_back(std::async(std::launch::async, takeSnapshot(&m_frame, m_folder / ("desktop-" + m_now.substr(0, m_now.find(':')) + ".png"))));
}

// One of each kind: an order's page looks like the next order's.
void PictureTour::followSelection()
{
    OpenPage* page = m_frame.opened(m_now);
    const std::string place = page == nullptr ? std::string{} : page->page().selectedPlace();
    const auto colon = place.find(':');
    if (colon == std::string::npos || place.find('#') != std::string::npos || !m_kinds.insert(place.substr(0, colon)).second) return;
    m_left.push_back(place);
}

} // namespace packhouse::host::desktop
