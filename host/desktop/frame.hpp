#pragma once

#include "host/desktop/connection_bar.hpp"
#include "host/desktop/edit_menu.hpp"
#include "host/desktop/loop_watch.hpp"
#include "host/desktop/navigation.hpp"
#include "host/desktop/open_pages.hpp"
#include "host/desktop/page_menu.hpp"
#include "host/desktop/quitting.hpp"
#include "host/desktop/status_bar.hpp"
#include "host/desktop/tab_memory.hpp"
#include "host/desktop/task_drawer.hpp"
#include "host/desktop/window_memory.hpp"
#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/ui/bar.hpp>

#include <wx/frame.h>
#include <wx/timer.h>

namespace packhouse::host::desktop {

/// The program's window: navigation, tabs, the page in front, tasks, status bar. Knows pages only as sdk::Page.
class Frame : public wxFrame {
public:
    Frame(sdk::Host& host, Connections& connections, Presence& presence, plugins::PluginList& plugins, LoopWatch& watch);
    ~Frame() override;

    void setPages(const PageList& pages, ObjectKinds kinds = {});
    const PageList& pages() const { return m_open->pages(); }

    /// A place in words (packhouse/sdk/native/objects.hpp): found again and not opened twice. Nobody knows it: a bar says so.
    void open(const std::string& place);
    bool close(const std::string& pageId); ///< false: the page stays, it has something to ask
    void recallTabs();                     ///< those of yesterday
    bool recallWindow() { return m_window.recall(); } ///< before it is shown; false: it takes a size of its own
    void closeOthers(const std::string& pageId);
    void reopen();                         ///< the tab closed last
    OpenPage* front();                     ///< null: no page is open
    OpenPage* opened(const std::string& pageId);
    void perform(sdk::Page& page, const std::string& action);
    void perform(const std::string& action); ///< of the page in front
    /// Something went wrong that nobody caught; the program stays up.
    void complain(const std::string& sentence);
    void about();
    void goTo(const std::string& typed = {}); ///< Ctrl+K; with what is typed already: Ctrl+L

    void toggleTasks();
    void togglePanel();
    void toggleNavigation();
    void togglePin(const std::string& pageId);
    void nextTab(int by);
    void nextPane(int by);

    ui::Bars& bars() { return *m_bars; } ///< above the pages: "database", "fault", "quit"
    Navigation& navigation() { return *m_navigation; }
    TabStrip& tabs() { return *m_tabs; }
    StatusBar& status() { return *m_status; }
    TaskDrawer& tasks() { return *m_drawer; }
    std::vector<wxWindow*> drawers() { return {m_drawer}; } ///< at the right of every page
    OpenPages& openPages() { return *m_open; }
    const std::vector<RefusedKey>& refusedKeys() const { return m_keys.refused(); } ///< for the list of plugins
    KeyHabit keyHabit() const { return m_keys.habit(); }
    sdk::Host& host() { return m_host; }
    plugins::PluginList& plugins() { return m_plugins; }

    std::function<void(const std::string& pageId)> onPageChanged;
    std::function<void(const std::string& typed)> onGoTo; ///< Ctrl+K and the field at the right of the menu bar
    std::function<void()> onBroughtToFront;               ///< a page came to the front

private:
    void build();
    void layOut();
    StatusBar* makeStatusBar();
    void listen();
    void makeMenus();
    void fillGoMenu();
    void updatePageMenu();
    void openUnknown(const std::string& place);
    void update(const std::string& pageId);
    void updateAll();
    void updateTitle();
    void updateConnections();
    ConnectionBar::Acts connectionActs();
    void tellDatabaseAway(const std::string& why);
    void bringToFront(OpenPage& page);
    bool panelFits() const; ///< beside a list of useful width
    void foldBySize();
    void performDefault(); ///< Enter, where no control takes it
    void offerTab(const std::string& pageId);
    void chooseKeys();
    void keyPressed(wxKeyEvent& event);
    bool redoKeyPressed(const wxKeyEvent& event);
    bool mayQuit();

    sdk::Host& m_host;
    Connections& m_connections;
    Presence& m_presence;
    plugins::PluginList& m_plugins;
    LoopWatch& m_watch;
    Navigation* m_navigation = nullptr;
    TabStrip* m_tabs = nullptr;
    wxSimplebook* m_book = nullptr;
    TaskDrawer* m_drawer = nullptr;
    StatusBar* m_status = nullptr;
    ui::Bars* m_bars = nullptr;
    std::optional<OpenPages> m_open;
    std::optional<TabMemory> m_tabMemory;
    WindowMemory m_window{m_host.kept(), *this};
    std::optional<Quitting> m_quitting;
    std::optional<ConnectionBar> m_connectionBar;
    KeyTable m_keys;
    PageActions m_rules{m_keys};
    Shell m_shell{m_rules, m_presence, m_host.kept(), [this](sdk::Page& page, const std::string& action) { perform(page, action); }};
    MenuActs m_acts{*this, m_keys};
    std::optional<EditMenu> m_editMenu;
    std::optional<PageMenu> m_pageMenu;
    wxMenu* m_goMenu = nullptr;
    wxTimer m_tick;
    std::optional<bool> m_panelWanted; ///< F8; empty: by the window's width
    std::vector<sdk::Subscription> m_heard;
    bool m_byNavigation = false; ///< while arrow keys there look at one page after the other
};

} // namespace packhouse::host::desktop
