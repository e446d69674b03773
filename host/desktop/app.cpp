#include "host/desktop/app.hpp"

#include "host/desktop/connections_page.hpp"
#include "host/desktop/plugins_page.hpp"
#include "host/desktop/today_page.hpp"
#include "host/plugins/payments.hpp"
#include "host/plugins/places.hpp"
#include "host/services/home.hpp"
#include "host/services/program_paths.hpp"

#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/style.hpp>

#include <wx/image.h>

#include <cstdio>
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

bool App::OnInit()
{
    SetAppName("packhouse");
    SetAppDisplayName("Packhouse");
    wxInitAllImageHandlers();
    startServices();
    openFrame();
    if (m_wishes.pictures.empty()) openFirstPages();
    else CallAfter([this] { startTour(); });
    return true;
}

void App::startServices()
{
    const Home home = Home::find(m_wishes.home);
    m_plugins = std::make_unique<plugins::PluginList>(plugins::pluginFolders(), home.run());
    ServicesSetup setup{.program = "packhouse-desktop"};
    setup.payments = [this](sdk::Http& http, const sdk::Settings& settings) { return plugins::makePayments(*m_plugins, http, settings); };
    if (!m_wishes.database.empty()) setup.overrides["database.studio"] = m_wishes.database;
    m_services = std::make_unique<Services>(home, m_loop, std::move(setup));
    ui::setIconFolder(m_services->shared() / "icons");
    if (m_wishes.dark) ui::preferDark(true);
    ui::installStyles();
    m_plugins->open(*m_services, plugins::WithPages::yes);
    m_connections = std::make_unique<Connections>(*m_services);
}

void App::openFrame()
{
    m_watch = std::make_unique<LoopWatch>([this](std::function<void()> call) { m_loop.post(std::move(call)); },
        [this](const LoopWatch::Stall& stall) {
            m_services->log(sdk::LogLevel::warning, "the window did not answer for " + std::to_string(stall.took.count()) + " ms while " + stall.doing);
        });
    m_frame = new Frame(*m_services, *m_connections, *m_plugins, *m_watch);
    m_ownPages.push_back(todayPage(*m_services, [this] { return m_frame->pages(); }));
    m_ownPages.push_back(connectionsPage(*m_services, *m_connections));
    m_ownPages.push_back(pluginsPage(*m_services, *m_plugins));
    std::vector<sdk::Page*> pages;
    for (const auto& page : m_ownPages) pages.push_back(page.get());
    for (auto* provider : m_plugins->extensions<sdk::PageProvider>())
        for (sdk::Page* page : provider->pages()) pages.push_back(page);
    m_frame->setPages(PageList{std::move(pages)});
    m_frame->SetSize(m_frame->FromDIP(m_wishes.size));
    m_frame->Show();
    std::vector<sdk::BackgroundTask> repeated = m_connections->tasks();
    if (m_wishes.pictures.empty())
        for (sdk::BackgroundTask& task : ofStudio(*m_plugins)) repeated.push_back(std::move(task));
    m_background = std::make_unique<Background>(*m_services, std::move(repeated));
}

void App::openFirstPages()
{
    m_frame->open("host.today");
    std::istringstream tabs{m_services->settings().text("desktop.tabs", "")};
    for (std::string id; std::getline(tabs, id, ',');) m_frame->open(id);
}

void App::startTour()
{
    m_tour = std::make_unique<PictureTour>(*m_frame, m_wishes.pictures, [this](const std::string& problem) {
        if (!problem.empty()) std::fprintf(stderr, "packhouse-desktop: %s\n", problem.c_str());
        m_result = problem.empty() ? 0 : 4;
        m_frame->Close(true);
    });
}

int App::OnExit()
{
    m_tour.reset();
    m_background.reset();
    m_watch.reset();
    m_ownPages.clear();
    m_connections.reset();
    if (m_plugins) m_plugins->close();
    m_services.reset();
    m_plugins.reset();
    return wxApp::OnExit();
}

bool App::OnExceptionInMainLoop()
{
    try {
        throw;
    } catch (const std::exception& error) {
        if (m_services) m_services->log(sdk::LogLevel::error, std::string{"in the event loop: "} + error.what());
        if (m_frame != nullptr) m_frame->complain(error.what());
    }
    return true;
}

} // namespace packhouse::host::desktop
