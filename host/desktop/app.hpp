#pragma once

#include "host/desktop/connections.hpp"
#include "host/desktop/frame.hpp"
#include "host/desktop/picture_tour.hpp"
#include "host/desktop/wx_loop.hpp"
#include "host/services/background.hpp"
#include "host/services/services.hpp"

#include <wx/app.h>

namespace packhouse::host::desktop {

/// What the command line asked for.
struct Wishes {
    std::string home, database;
    std::string pictures; ///< folder; empty: the program stays open
    wxSize size{1440, 900};
    bool dark = false;
};

/// packhouse-desktop from its services to its window. Ends in one order: window (and with it pages and tasks), repeated work, plugins,
/// services.
class App : public wxApp {
public:
    explicit App(Wishes wishes) : m_wishes{std::move(wishes)} {}
    bool OnInit() override;
    int OnExit() override;
    bool OnExceptionInMainLoop() override;

    Frame* frame() { return m_frame; }
    Services& services() { return *m_services; }
    int result() const { return m_result; }

private:
    void startServices();
    void openFrame();
    void openFirstPages();
    void startTour();
    Wishes m_wishes;
    WxLoop m_loop;
    std::unique_ptr<plugins::PluginList> m_plugins;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Connections> m_connections;
    std::vector<std::unique_ptr<sdk::Page>> m_ownPages;
    std::unique_ptr<Background> m_background;
    std::unique_ptr<LoopWatch> m_watch;
    std::unique_ptr<PictureTour> m_tour;
    Frame* m_frame = nullptr;
    int m_result = 0;
};

} // namespace packhouse::host::desktop
