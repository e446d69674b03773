#pragma once

#include "host/desktop/desktop.hpp"
#include "host/desktop/picture_tour.hpp"
#include "host/desktop/start_watch.hpp"
#include "host/desktop/wx_loop.hpp"

#include <wx/app.h>

namespace packhouse::host::desktop {

/// packhouse-desktop as the toolkit sees it.
class App : public wxApp {
public:
    explicit App(Wishes wishes) : m_wishes{std::move(wishes)} {}
    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;
    void OnAssertFailure(const wxChar* file, int line, const wxChar* function, const wxChar* condition, const wxChar* message) override;

    int result() const { return m_result; }

private:
    void startTour();
    Wishes m_wishes;
    WxLoop m_loop;
    std::unique_ptr<Desktop> m_desktop;
    std::unique_ptr<PictureTour> m_tour;
    std::unique_ptr<StartWatch> m_startWatch;
    int m_result = 0;
};

} // namespace packhouse::host::desktop
