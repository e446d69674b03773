#include "host/services/services.hpp"

#include "host/services/databases.hpp"
#include "host/services/events.hpp"
#include "host/services/home.hpp"
#include "host/services/http_client.hpp"
#include "host/services/kept.hpp"
#include "host/services/log.hpp"
#include "host/services/pictures/picture_store.hpp"
#include "host/services/print/printers.hpp"
#include "host/services/program_paths.hpp"
#include "host/services/render/renderer.hpp"
#include "host/services/render/template_folder.hpp"
#include "host/services/settings.hpp"
#include "host/services/site_api.hpp"
#include "host/services/tasks.hpp"
#include "host/services/who.hpp"

#include <csignal>
#include <mutex>

namespace packhouse::host {

struct Services::Impl {
    Home home;
    std::filesystem::path shared;
    mutable std::mutex naming;
    std::string station, person; // under `naming`: a setting may change them
    Log log;
    Settings settings;
    Databases databases;
    Events events;
    Kept kept{home.path() / "kept", events, log};
    Tasks tasks; // its threads use all above, so it goes before them
    HttpClient http;
    StudioSiteApi site{settings, http};
    std::unique_ptr<sdk::Renderer> renderer;
    std::unique_ptr<sdk::Templates> templates;
    std::unique_ptr<sdk::Pictures> studioPictures, sitePictures;
    std::unique_ptr<sdk::Printers> printers;
    std::unique_ptr<sdk::Payments> payments;

    Impl(const Home& place, MainLoop& loop, const ServicesSetup& setup)
        : home{place}, shared{ProgramPaths::ofThisProgram().shared}, log{home.logs(), setup.program}, settings{home, setup.overrides, log},
          databases{home, settings}, events{loop}, tasks{loop}, renderer{render::makeRenderer()},
          templates{render::makeTemplates(home.path() / "studio" / "templates")},
          studioPictures{pictures::makePictures(home.path() / "studio" / "pictures")},
          sitePictures{pictures::makePictures(home.path() / "site" / "pictures")},
          printers{print::makePrinters([this] { return std::filesystem::path{settings.text("print.folder", home.print().string())}; })},
          payments{setup.payments(http, settings)}
    {
        settings.onChange = [this](const std::string& name) {
            if (name == "station" || name == "person") readNames();
            events.tell("setting.changed", name);
        };
        readNames();
    }

    void readNames()
    {
        const std::string here = settings.text("station", computerName()), who = settings.text("person", userName());
        const std::lock_guard hold{naming};
        station = here;
        person = who;
    }
};

Services::Services(const Home& home, MainLoop& loop, ServicesSetup setup)
{
    // A client that hangs up is an answer of its own (EPIPE), no reason to end the program.
    std::signal(SIGPIPE, SIG_IGN);
    m_impl = std::make_unique<Impl>(home, loop, setup);
}

Services::~Services() = default;

data::Database& Services::database(data::Schema schema) { return m_impl->databases.open(schema); }
sdk::Settings& Services::settings() { return m_impl->settings; }
sdk::Events& Services::events() { return m_impl->events; }
sdk::Tasks& Services::tasks() { return m_impl->tasks; }
sdk::Http& Services::http() { return m_impl->http; }
sdk::SiteApi& Services::site() { return m_impl->site; }
sdk::Renderer& Services::renderer() { return *m_impl->renderer; }
sdk::Templates& Services::templates() { return *m_impl->templates; }
sdk::Printers& Services::printers() { return *m_impl->printers; }
sdk::Payments& Services::payments() { return *m_impl->payments; }
sdk::Kept& Services::kept() { return m_impl->kept; }

sdk::Pictures& Services::pictures(data::Schema schema)
{
    return schema == data::Schema::site ? *m_impl->sitePictures : *m_impl->studioPictures;
}

std::filesystem::path Services::home() const { return m_impl->home.path(); }
std::filesystem::path Services::shared() const { return m_impl->shared; }

std::string Services::station() const
{
    const std::lock_guard hold{m_impl->naming};
    return m_impl->station;
}

std::string Services::person() const
{
    const std::lock_guard hold{m_impl->naming};
    return m_impl->person;
}

void Services::log(sdk::LogLevel level, const std::string& text) { m_impl->log.write(level, text); }
const Settings& Services::allSettings() const { return m_impl->settings; }

} // namespace packhouse::host
