#pragma once

#include "host/desktop/connections.hpp"
#include "host/desktop/frame.hpp"
#include "host/desktop/go_to.hpp"
#include "host/desktop/scan_router.hpp"
#include "host/desktop/inbox.hpp"
#include "host/services/background.hpp"
#include "host/services/services.hpp"

#include <wx/weakref.h>

namespace packhouse::host::desktop {

/// What the command line asked for.
struct Wishes {
    std::string home, database;
    std::string pictures; ///< folder; empty: the program stays open
    double patience = 30; ///< seconds a page may take to load before its picture is taken as it is
    std::optional<wxSize> size; ///< empty: that of yesterday
    bool dark = false;
};

/// The desktop from its services to its window, on a home. Ends in one order: window (and with it pages and tasks), repeated work,
/// plugins, services.
class Desktop {
public:
    /// Throws data::Error if the home cannot be used. The window is shown; no page is open yet.
    Desktop(MainLoop& loop, const Wishes& wishes);
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    Frame& frame() { return *m_frame; }
    GoTo& goTo() { return *m_goTo; }
    ScanRouter& scans() { return *m_scans; }
    Services& services() { return *m_services; }
    Connections& connections() { return *m_connections; }
    InboxKeeper& inbox() { return m_inbox->keeper(); }
    void openFirstPages(); ///< Today, and those that were open yesterday; at the first start the three ways to a studio
    void reopen();         ///< all anew, from the services to the window, with the same tabs
    std::vector<LoopWatch::Stall> stalls() const; ///< of the event loop so far [any-thread]

private:
    void start();
    void end();
    void listen();
    void startServices(const Wishes& wishes);
    void makeOwnPages();
    void openFrame(const Wishes& wishes);
    void useLanguage();
    void repeatWork(bool ofPlugins);
    void note(const LoopWatch::Stall& stall);

    MainLoop& m_loop;
    Wishes m_wishes;
    bool m_withoutStudio = false; ///< the first start, until a way is chosen
    std::unique_ptr<plugins::PluginList> m_plugins;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<Connections> m_connections;
    std::unique_ptr<Presence> m_presence;
    std::unique_ptr<PrinterWatch> m_printers;
    std::unique_ptr<Inbox> m_inbox;
    std::vector<std::unique_ptr<sdk::Page>> m_ownPages;
    mutable std::mutex m_mutex;
    std::vector<LoopWatch::Stall> m_stalls; ///< under m_mutex
    std::unique_ptr<LoopWatch> m_watch;
    std::unique_ptr<Background> m_background;
    wxWeakRef<Frame> m_frame;
    GoTo* m_goTo = nullptr; ///< the frame's
    std::unique_ptr<ScanRouter> m_scans;
    std::vector<sdk::Subscription> m_heard;
};

} // namespace packhouse::host::desktop
