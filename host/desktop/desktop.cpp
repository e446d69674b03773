#include "host/desktop/desktop.hpp"

#include "host/desktop/appearance.hpp"
#include "host/desktop/connections_page.hpp"
#include "host/desktop/first_start.hpp"
#include "host/desktop/go_to.hpp"
#include "host/desktop/inbox_page.hpp"
#include "host/desktop/help_page.hpp"
#include "host/desktop/plugins_page.hpp"
#include "host/desktop/settings_page.hpp"
#include "host/desktop/settings_groups.hpp"
#include "host/desktop/today_page.hpp"
#include "host/desktop/welcome_page.hpp"
#include "host/plugins/payments.hpp"
#include "host/plugins/places.hpp"
#include "host/services/home.hpp"
#include "host/services/program_paths.hpp"
#include "host/services/value_file.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/style.hpp>
#include <packhouse/sdk/native/ui/text_steps.hpp>

#include <wx/app.h>

#include <utility>

namespace packhouse::host::desktop {

namespace {

std::vector<sdk::BackgroundTask> ofStudio(plugins::PluginList& plugins)
{
    std::vector<sdk::BackgroundTask> kept;
    for (const auto* provider : plugins.extensions<sdk::BackgroundProvider>())
        for (sdk::BackgroundTask& task : provider->backgroundTasks())
            if (task.database == data::Schema::studio) kept.push_back(std::move(task));
    return kept;
}

} // namespace

Desktop::Desktop(MainLoop& loop, const Wishes& wishes) : m_loop{loop}, m_wishes{wishes}
{
    start();
}

Desktop::~Desktop()
{
    end();
}

void Desktop::start()
{
    startServices(m_wishes);
    openFrame(m_wishes);
    listen();
    // A picture shows what is there; work that changes it by itself waits.
    if (!m_withoutStudio) repeatWork(m_wishes.pictures.empty());
}

void Desktop::end()
{
    m_heard.clear();
    m_scans.reset();
    delete m_frame.get();
    m_background.reset();
    m_watch.reset();
    m_ownPages.clear();
    m_inbox.reset();
    m_printers.reset();
    m_presence.reset();
    m_connections.reset();
    m_plugins->close();
    m_services.reset();
    m_plugins.reset();
}

void Desktop::listen()
{
    m_heard.push_back(m_services->events().on("printers.changed", [this](std::string_view) { m_frame->status().showPrinters(m_printers->state()); }));
    // What is heard ends what tells it: not from within.
    m_heard.push_back(m_services->events().on("studio.chosen", [this](std::string_view) { m_loop.post([this] { reopen(); }); }));
    m_heard.push_back(m_services->events().on("plugins.changed", [this](std::string_view) {
        if (!worksLong(m_services->tasks())) m_loop.post([this] { reopen(); });
    }));
    m_heard.push_back(m_services->events().on("setting.changed", [this](std::string_view name) {
        if (name == OwnSettings::colours && !m_wishes.dark) useColours(m_services->settings());
        if (name == OwnSettings::language) useLanguage();
    }));
}

void Desktop::useLanguage()
{
    if (!worksLong(m_services->tasks())) return m_loop.post([this] { reopen(); });
    m_frame->bars().show("language", {ui::Tone::blue, {}, _("The window opens in the chosen language at its next start, since tasks run now."), {},
        {{_("Stop the tasks and change now"), [this] { m_loop.post([this] { reopen(); }); }}}, true});
}

void Desktop::reopen()
{
    const std::vector<std::string> tabs = m_frame->tabs().ids();
    const std::string front = m_frame->tabs().selected();
    const bool first = std::exchange(m_withoutStudio, false);
    wxTheApp->SetExitOnFrameDelete(false);
    end();
    start();
    wxTheApp->SetExitOnFrameDelete(true);
    if (first) return openFirstPages();
    for (const std::string& id : tabs) m_frame->open(id);
    m_frame->open(front);
}

void Desktop::startServices(const Wishes& wishes)
{
    const Home home = Home::find(wishes.home);
    m_plugins = std::make_unique<plugins::PluginList>(plugins::pluginFolders(), home.run());
    ServicesSetup setup{.program = "packhouse-desktop"};
    setup.payments = [this](sdk::Http& http, const sdk::Settings& settings) { return plugins::makePayments(*m_plugins, http, settings); };
    if (!wishes.database.empty()) setup.overrides["database.studio"] = wishes.database;
    m_withoutStudio = wishes.database.empty() && needsStudio(home);
    if (m_withoutStudio) setup.overrides["database.studio"] = setup.overrides["database.site"] = "none";
    host::useLanguage(ValueFile{home.settings(), 0644}.value(OwnSettings::language).value_or(""));
    m_services = std::make_unique<Services>(home, m_loop, std::move(setup));
    ui::setIconFolder(m_services->shared() / "icons");
    if (wishes.dark) ui::preferDark(true);
    else if (wishes.pictures.empty() || m_services->settings().has(OwnSettings::colours)) useColours(m_services->settings());
    ui::installStyles();
    ui::keepStepsEverywhere();
    if (!m_withoutStudio) m_plugins->open(*m_services, plugins::WithPages::yes);
    m_connections = std::make_unique<Connections>(*m_services);
    m_presence = std::make_unique<Presence>(*m_services);
    m_printers = std::make_unique<PrinterWatch>(*m_services);
    m_inbox = std::make_unique<Inbox>(*m_services, *m_plugins, *m_connections);
}

void Desktop::makeOwnPages()
{
    m_ownPages.push_back(helpPage(*m_services));
    m_ownPages.push_back(settingsPage(*m_services, *m_plugins));
    if (m_withoutStudio) return m_ownPages.push_back(welcomePage(*m_services));
    m_ownPages.push_back(todayPage(*m_services, *m_plugins, [this] { return m_frame->pages(); }));
    m_ownPages.push_back(inboxPage(*m_services, m_inbox->keeper()));
    m_ownPages.push_back(connectionsPage(*m_services, *m_connections));
    m_ownPages.push_back(pluginsPage(*m_services, *m_plugins, [this] { return m_frame->refusedKeys(); }));
}

void Desktop::openFrame(const Wishes& wishes)
{
    m_watch = std::make_unique<LoopWatch>([this](std::function<void()> call) { m_loop.post(std::move(call)); },
        [this](const LoopWatch::Stall& stall) { note(stall); });
    m_frame = new Frame(*m_services, *m_connections, *m_presence, *m_plugins, *m_watch);
    makeOwnPages();
    std::vector<sdk::Page*> pages;
    for (const auto& page : m_ownPages) pages.push_back(page.get());
    for (auto* provider : m_plugins->extensions<sdk::PageProvider>())
        for (sdk::Page* page : provider->pages()) pages.push_back(page);
    m_frame->setPages(PageList{std::move(pages)}, ObjectKinds{m_plugins->extensions<sdk::ObjectProvider>()});
    m_goTo = new GoTo{*m_frame, *m_plugins};
    m_scans = std::make_unique<ScanRouter>(*m_frame, *m_plugins);
    if (wishes.size || !wishes.pictures.empty() || !m_frame->recallWindow()) m_frame->SetSize(m_frame->FromDIP(wishes.size.value_or(wxSize{1440, 900})));
    m_inbox->tellThrough(m_frame);
    m_frame->Show();
}

void Desktop::repeatWork(bool ofPlugins)
{
    std::vector<sdk::BackgroundTask> repeated = m_connections->tasks();
    for (sdk::BackgroundTask& task : m_inbox->tasks()) repeated.push_back(std::move(task));
    for (sdk::BackgroundTask& task : m_printers->tasks()) repeated.push_back(std::move(task));
    for (sdk::BackgroundTask& task : m_presence->tasks()) repeated.push_back(std::move(task));
    if (ofPlugins)
        for (sdk::BackgroundTask& task : ofStudio(*m_plugins)) repeated.push_back(std::move(task));
    m_background = std::make_unique<Background>(*m_services, std::move(repeated));
    m_frame->tasks().repeated = [this] { return m_background->states(); };
}

void Desktop::note(const LoopWatch::Stall& stall)
{
    m_services->log(sdk::LogLevel::warning, "the window did not answer for " + std::to_string(stall.took.count()) + " ms (" + std::to_string(stall.worked.count())
        + " of them at work) while " + stall.doing + (stall.where.empty() ? "" : " in " + stall.where));
    const std::lock_guard hold{m_mutex};
    m_stalls.push_back(stall);
}

std::vector<LoopWatch::Stall> Desktop::stalls() const
{
    const std::lock_guard hold{m_mutex};
    return m_stalls;
}

void Desktop::openFirstPages()
{
    if (m_withoutStudio) m_frame->open("host.welcome");
    else m_frame->recallTabs();
}

} // namespace packhouse::host::desktop
