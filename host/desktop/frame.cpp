#include "host/desktop/frame.hpp"

#include "host/desktop/panes.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/database_away.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/style.hpp>
#include <packhouse/sdk/native/ui/text.hpp>

#include <wx/app.h>
#include <wx/sizer.h>
#include <wx/statline.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

constexpr int panelFolds = 1360, navigationNarrows = 1200; // window widths in pixels of a 100 % screen
constexpr std::string_view keysSetting = "desktop.keys"; // "original" or "desktop"
constexpr int tick = 500;                                  // milliseconds between looks at the tasks

int notOpen(const plugins::PluginList& plugins)
{
    return static_cast<int>(std::ranges::count(plugins.entries(), plugins::PluginState::failed, &plugins::PluginEntry::state));
}

} // namespace

Frame::Frame(sdk::Host& host, Connections& connections, Presence& presence, plugins::PluginList& plugins, LoopWatch& watch)
    : wxFrame{nullptr, wxID_ANY, "Packhouse", wxDefaultPosition, wxSize{1440, 900}}, m_host{host}, m_connections{connections}, m_presence{presence}, m_plugins{plugins}, m_watch{watch}
{
    SetMinSize(FromDIP(wxSize{960, 600}));
    ui::setDatabaseAway({});
    build();
    makeMenus();
    chooseKeys();
    listen();
    m_tick.Bind(wxEVT_TIMER, [this](wxTimerEvent&) {
        const auto tasks = m_drawer->all();
        m_drawer->look(tasks);
        m_status->showTasks(tasks, m_drawer->pace());
        m_quitting->look(m_host.tasks().states());
        m_window.look();
        m_connectionBar->look();
    });
    m_tick.Start(tick);
}

Frame::~Frame() = default;

void Frame::build()
{
    m_navigation = new Navigation(this, m_host.kept());
    m_navigation->onOpen = [this](const std::string& id) {
        m_byNavigation = true;
        open(id);
        m_byNavigation = false;
    };
    m_navigation->onPin = [this](const std::string& id) { togglePin(id); };
    m_tabs = new TabStrip(this);
    m_tabs->onSelect = [this](const std::string& id) { open(id); };
    m_tabs->onMenu = [this](const std::string& id) { offerTab(id); };
    m_tabs->onClose = [this](const std::string& id) { close(id); };
    m_book = new wxSimplebook(this);
    m_open.emplace(*m_tabs, *m_book, m_shell);
    m_tabMemory.emplace(m_host.kept(), *m_open);
    m_bars = new ui::Bars(this);
    m_connectionBar.emplace(*m_bars, m_connections, connectionActs());
    m_quitting.emplace(m_host.tasks(), *m_bars, Quitting::Acts{[this] { if (!m_drawer->IsShown()) toggleTasks(); }, [this] { Close(); }});
    m_drawer = new TaskDrawer(this, m_host);
    m_drawer->onClose = [this] { toggleTasks(); };
    m_drawer->answers = m_plugins.extensions<sdk::TaskAnswers>();
    m_drawer->Hide();
    m_status = makeStatusBar();
    layOut();
}

void Frame::layOut()
{
    auto* main = new wxBoxSizer(wxVERTICAL);
    main->Add(m_tabs, wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::related)));
    main->Add(new wxStaticLine(this), wxSizerFlags{}.Expand());
    main->Add(m_bars, wxSizerFlags{}.Expand());
    main->Add(m_book, wxSizerFlags{1}.Expand());
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_navigation, wxSizerFlags{}.Expand());
    row->Add(new wxStaticLine(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxLI_VERTICAL), wxSizerFlags{}.Expand());
    row->Add(main, wxSizerFlags{1}.Expand());
    row->Add(m_drawer, wxSizerFlags{}.Expand());
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(row, wxSizerFlags{1}.Expand());
    column->Add(m_status, wxSizerFlags{}.Expand());
    SetSizer(column);
}

StatusBar* Frame::makeStatusBar()
{
    const auto firstPending = [this] {
        for (OpenPage* page : m_open->all())
            if (page->page().pendingChanges() > 0) return bringToFront(*page);
        for (sdk::Page* page : pages().all())
            if (page->pendingChanges() > 0) return open(page->info().id);
    };
    const auto printers = [this] { open(pages().find("fulfill.printers") != nullptr ? "fulfill.printers" : "host.settings#print.folder"); };
    return new StatusBar(this, {.connections = [this] { open("host.connections"); }, .printers = printers, .pending = firstPending,
        .plugins = [this] { open("host.plugins"); }, .tasks = [this] { toggleTasks(); }, .inbox = [this] { open("host.inbox"); }});
}

void Frame::listen()
{
    m_heard.push_back(m_host.events().on("page.changed", [this](std::string_view id) { update(std::string{id}); }));
    m_heard.push_back(m_host.events().on("page.open", [this](std::string_view id) { open(std::string{id}); }));
    m_heard.push_back(m_host.events().on("presence.changed", [this](std::string_view) { updateAll(); }));
    m_heard.push_back(m_host.events().on("kept.failed", [this](std::string_view sentence) { m_bars->show("kept", {ui::Tone::red, "device-floppy", std::string{sentence}, {}, {}, true}); }));
    m_heard.push_back(m_host.events().on("page.close", [this](std::string_view id) { close(std::string{id}); }));
    m_heard.push_back(m_host.events().on("setting.changed", [this](std::string_view name) { if (name == keysSetting) chooseKeys(); }));
    // A page could not read; whether the database is away is known at once then.
    m_heard.push_back(m_host.events().on("database.doubt", [this](std::string_view) { if (ui::databaseAway().empty()) m_connections.ask(); }));
    m_heard.push_back(m_host.events().on("connection.changed", [this](std::string_view) { updateConnections(); }));
    Bind(wxEVT_CHAR_HOOK, &Frame::keyPressed, this);
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        foldBySize();
    });
    Bind(wxEVT_SYS_COLOUR_CHANGED, [this](wxSysColourChangedEvent& event) {
        event.Skip();
        ui::installStyles();
        CallAfter([this] { updateConnections(); updateAll(); });
    });
    Bind(wxEVT_CLOSE_WINDOW, [this](wxCloseEvent& event) {
        if (event.CanVeto() && !mayQuit()) return event.Veto();
        event.Skip();
    });
}

void Frame::setPages(const PageList& pages, ObjectKinds kinds)
{
    m_open->know(pages, std::move(kinds));
    m_navigation->show(pages);
    m_status->showPlugins(notOpen(m_plugins));
    updateConnections();
    fillGoMenu();
}

void Frame::nextPane(int by) { focusNextPane(*this, by); }

void Frame::perform(const std::string& action)
{
    if (front() != nullptr) perform(front()->page(), action);
}

void Frame::perform(sdk::Page& page, const std::string& action)
{
    m_watch.doing(action + " in " + page.info().id);
    m_editMenu->forgetWalk();
    m_connectionBar->dismiss();
    if (m_rules.mayPerform(page, action)) page.perform(action);
    else wxBell();
}

void Frame::complain(const std::string& sentence)
{
    m_bars->show("fault", {ui::Tone::red, {}, sentence, _("The program goes on; details are in the log."), {}, true});
    Layout();
}

void Frame::about()
{
    m_bars->show("about", {ui::Tone::blue, {}, data::format(_("Packhouse {}: offers, jobs, printing and shipping of a studio."), PACKHOUSE_VERSION), {}, {}, true});
}

void Frame::update(const std::string& pageId)
{
    m_navigation->show(pages());
    m_status->showPending(m_open->pendingChanges());
    if (const sdk::Page* inbox = pages().find("host.inbox")) m_status->showInbox(inbox->badge(), inbox->badgeNeedsPerson());
    m_presence.edits(m_open->editing());
    if (OpenPage* page = opened(pageId)) {
        page->update();
        m_open->updateTab(*page);
        if (page == front()) {
            updatePageMenu();
            updateTitle();
        }
    }
    if (onPageChanged) onPageChanged(pageId);
}

void Frame::updateAll()
{
    m_status->showPlugins(notOpen(m_plugins));
    for (OpenPage* page : m_open->all()) update(page->id());
    Refresh();
}

void Frame::chooseKeys()
{
    const std::string habit = m_host.settings().text(std::string{keysSetting}, "original");
    m_keys.choose(habit == "desktop" ? KeyHabit::desktop : KeyHabit::original);
    for (OpenPage* page : m_open->all()) update(page->id());
}

void Frame::updateTitle()
{
    if (front() == nullptr) return SetTitle("Packhouse");
    const sdk::PageInfo info = front()->page().info();
    SetTitle(ui::shown(info.title + (info.heading.empty() ? "" : " · " + info.heading) + " — Packhouse"));
}

void Frame::updateConnections()
{
    m_status->showConnections(m_connections.database(), m_connections.site());
    m_connectionBar->look();
    Layout();
}

ConnectionBar::Acts Frame::connectionActs()
{
    const auto lost = [this](const std::string& why) {
        tellDatabaseAway(why);
        updateAll();
    };
    const auto back = [this] {
        tellDatabaseAway({});
        for (OpenPage* page : m_open->all()) page->page().refresh();
        updateAll();
    };
    return {[this] { return m_open->pendingChanges(); }, lost, back};
}

void Frame::tellDatabaseAway(const std::string& why)
{
    m_rules.withoutDatabase(why);
    ui::setDatabaseAway(why);
    m_host.events().tell("database.away", why);
}

void Frame::toggleTasks()
{
    m_drawer->update(m_drawer->all());
    m_drawer->Show(!m_drawer->IsShown());
    foldBySize();
    Layout();
}

bool Frame::panelFits() const
{
    const int drawer = m_drawer->IsShown() ? m_drawer->GetMinSize().x : 0;
    return GetSize().x - drawer >= FromDIP(panelFolds);
}

void Frame::togglePanel()
{
    if (front() == nullptr) return;
    const bool shown = m_panelWanted.value_or(panelFits());
    m_panelWanted = !shown;
    front()->page().showPanel(!shown);
}

void Frame::toggleNavigation()
{
    m_navigation->toggleNarrow();
    Layout();
}

void Frame::togglePin(const std::string& pageId)
{
    if (OpenPage* page = opened(pageId)) return m_navigation->togglePin(page->page().info());
    const sdk::Page* page = pages().find(pageId);
    m_navigation->togglePin(page != nullptr ? page->info() : sdk::PageInfo{.id = pageId});
}

void Frame::foldBySize()
{
    m_navigation->narrowToFit(GetSize().x < FromDIP(navigationNarrows));
    if (front() != nullptr) front()->page().showPanel(m_panelWanted.value_or(panelFits()));
}

bool Frame::mayQuit()
{
    for (OpenPage* page : m_open->all()) {
        // Pending changes are kept, so that nothing need be asked.
        if (page->page().pendingChanges() > 0 || page->page().mayClose()) continue;
        bringToFront(*page);
        return false;
    }
    return m_quitting->mayQuit();
}

} // namespace packhouse::host::desktop
