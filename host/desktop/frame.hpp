#pragma once

#include "host/desktop/connections.hpp"
#include "host/desktop/loop_watch.hpp"
#include "host/desktop/navigation.hpp"
#include "host/desktop/open_page.hpp"
#include "host/desktop/quitting.hpp"
#include "host/desktop/status_bar.hpp"
#include "host/desktop/tab_strip.hpp"
#include "host/desktop/task_drawer.hpp"
#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/ui/bar.hpp>

#include <wx/frame.h>
#include <wx/simplebook.h>
#include <wx/timer.h>

namespace packhouse::host::desktop {

/// The program's window: navigation, tabs, the page in front, tasks, status bar. Knows pages only as sdk::Page.
class Frame : public wxFrame {
public:
    Frame(sdk::Host& host, Connections& connections, plugins::PluginList& plugins, LoopWatch& watch);
    ~Frame() override;

    void setPages(const PageList& pages);
    const PageList& pages() const { return m_pages; }

    void open(const std::string& pageId); ///< found again and not opened twice
    bool close(const std::string& pageId); ///< false: the page stays, it has something to ask
    OpenPage* front();                     ///< null: no page is open
    OpenPage* opened(const std::string& pageId);
    void toggleTasks();
    void perform(const std::string& action); ///< of the page in front
    /// Something went wrong that nobody caught; the program stays up.
    void complain(const std::string& sentence);

    ui::Bars& bars() { return *m_bars; } ///< above the pages: "database", "fault", "quit"
    Navigation& navigation() { return *m_navigation; }
    TabStrip& tabs() { return *m_tabs; }

    std::function<void(const std::string& pageId)> onPageChanged;

private:
    void build();
    StatusBar* makeStatusBar();
    void listen();
    void makeMenus();
    wxMenu* fileMenu();
    wxMenu* viewMenu();
    wxMenu* goMenu();
    void addItem(wxMenu* menu, const std::string& label, std::function<void()> act);
    void updatePageMenu();
    void update(const std::string& pageId);
    void updateAll();
    void updateTitle();
    void updateConnections();
    void bringToFront(const std::string& pageId);
    void nextTab(int by);
    void nextPane(int by);
    std::vector<wxWindow*> panes();
    void togglePanel();
    bool panelFits() const; ///< beside a list of useful width
    void foldBySize();
    void keyPressed(wxKeyEvent& event);
    bool mayQuit();
    void rememberTabs();

    sdk::Host& m_host;
    Connections& m_connections;
    plugins::PluginList& m_plugins;
    LoopWatch& m_watch;
    PageList m_pages;
    Navigation* m_navigation = nullptr;
    TabStrip* m_tabs = nullptr;
    wxSimplebook* m_book = nullptr;
    TaskDrawer* m_drawer = nullptr;
    StatusBar* m_status = nullptr;
    ui::Bars* m_bars = nullptr;
    std::optional<Quitting> m_quitting;
    wxMenu *m_goMenu = nullptr, *m_pageMenu = nullptr;
    std::string m_pageMenuShows;
    std::vector<std::string> m_closed; ///< for Shift+Ctrl+T
    wxTimer m_tick;
    std::optional<bool> m_panelWanted; ///< F8; empty: by the window's width
    std::vector<sdk::Subscription> m_heard;
};

} // namespace packhouse::host::desktop
