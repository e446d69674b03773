#include "host/desktop/desktop.hpp"

#include "host/desktop/connections_page.hpp"
#include "host/desktop/go_to.hpp"
#include "host/desktop/inbox_page.hpp"
#include "host/desktop/help_page.hpp"
#include "host/desktop/plugins_page.hpp"
#include "host/desktop/settings_page.hpp"
#include "host/desktop/today_page.hpp"
#include "host/plugins/payments.hpp"
#include "host/plugins/places.hpp"
#include "host/services/home.hpp"

#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/style.hpp>

#include <sstream>

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

Desktop::Desktop(MainLoop& loop, const Wishes& wishes) : m_loop{loop}
{
    startServices(wishes);
    openFrame(wishes.size);
    // A picture shows what is there; work that changes it by itself waits.
    repeatWork(wishes.pictures.empty());
}

Desktop::~Desktop()
{
    m_scans.reset();
    delete m_frame.get();
    m_background.reset();
    m_watch.reset();
    m_ownPages.clear();
    m_inbox.reset();
    m_connections.reset();
    m_plugins->close();
    m_services.reset();
}

void Desktop::startServices(const Wishes& wishes)
{
    const Home home = Home::find(wishes.home);
    m_plugins = std::make_unique<plugins::PluginList>(plugins::pluginFolders(), home.run());
    ServicesSetup setup{.program = "packhouse-desktop"};
    setup.payments = [this](sdk::Http& http, const sdk::Settings& settings) { return plugins::makePayments(*m_plugins, http, settings); };
    if (!wishes.database.empty()) setup.overrides["database.studio"] = wishes.database;
    m_services = std::make_unique<Services>(home, m_loop, std::move(setup));
    ui::setIconFolder(m_services->shared() / "icons");
    if (wishes.dark) ui::preferDark(true);
    else if (wishes.pictures.empty()) ui::followSystem();
    ui::installStyles();
    m_plugins->open(*m_services, plugins::WithPages::yes);
    m_connections = std::make_unique<Connections>(*m_services);
    m_inbox = std::make_unique<Inbox>(*m_services, *m_plugins, *m_connections);
}

void Desktop::openFrame(const wxSize& size)
{
    m_watch = std::make_unique<LoopWatch>([this](std::function<void()> call) { m_loop.post(std::move(call)); },
        [this](const LoopWatch::Stall& stall) { note(stall); });
    m_frame = new Frame(*m_services, *m_connections, *m_plugins, *m_watch);
    m_ownPages.push_back(todayPage(*m_services, [this] { return m_frame->pages(); }));
    m_ownPages.push_back(inboxPage(*m_services, m_inbox->keeper()));
    m_ownPages.push_back(settingsPage(*m_services, *m_plugins));
    m_ownPages.push_back(connectionsPage(*m_services, *m_connections));
    m_ownPages.push_back(pluginsPage(*m_services, *m_plugins));
    m_ownPages.push_back(helpPage(*m_services));
    std::vector<sdk::Page*> pages;
    for (const auto& page : m_ownPages) pages.push_back(page.get());
    for (auto* provider : m_plugins->extensions<sdk::PageProvider>())
        for (sdk::Page* page : provider->pages()) pages.push_back(page);
    m_frame->setPages(PageList{std::move(pages)}, ObjectKinds{m_plugins->extensions<sdk::ObjectProvider>()});
    m_goTo = new GoTo{*m_frame, *m_plugins};
    m_scans = std::make_unique<ScanRouter>(*m_frame, *m_plugins);
    m_frame->SetSize(m_frame->FromDIP(size));
    m_inbox->tellThrough(m_frame);
    m_frame->Show();
}

void Desktop::repeatWork(bool ofPlugins)
{
    std::vector<sdk::BackgroundTask> repeated = m_connections->tasks();
    for (sdk::BackgroundTask& task : m_inbox->tasks()) repeated.push_back(std::move(task));
    if (ofPlugins)
        for (sdk::BackgroundTask& task : ofStudio(*m_plugins)) repeated.push_back(std::move(task));
    m_background = std::make_unique<Background>(*m_services, std::move(repeated));
}

void Desktop::note(const LoopWatch::Stall& stall)
{
    m_services->log(sdk::LogLevel::warning, "the window did not answer for " + std::to_string(stall.took.count()) + " ms while " + stall.doing);
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
    m_frame->open("host.today");
    std::istringstream tabs{m_services->settings().text("desktop.tabs", "")};
    for (std::string id; std::getline(tabs, id, ',');) m_frame->open(id);
}

} // namespace packhouse::host::desktop
