#include "host/service/serve.hpp"

#include "host/service/service_place.hpp"
#include "host/service/stop_signal.hpp"
#include "host/service/web_server.hpp"
#include "host/services/background.hpp"

#include <packhouse/data/error.hpp>
#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

namespace packhouse::host::service {

namespace {

constexpr const char* portSetting = "service.port";
constexpr const char* addressSetting = "site.address";

std::string addressOf(const std::string& host, int port)
{
    if (host == "0.0.0.0" || host == "::") return "http://127.0.0.1:" + std::to_string(port);
    const bool six = host.find(':') != std::string::npos;
    return data::format(six ? "http://[{}]:{}" : "http://{}:{}", host, port);
}

void noteDoubles(const RouteTable& routes, sdk::Host& host)
{
    for (const auto& route : routes.doubles())
        host.log(sdk::LogLevel::warning, "the route " + route + " is there twice; the first one counts");
}

std::unique_ptr<WebServer> startServer(const ServeSetup& setup, sdk::Host& host)
{
    RouteTable routes{setup.routes};
    if (routes.empty()) throw data::Error{data::Trouble::missing, _("No plugin has pages to serve. packhouse plugins says which are open.")};
    noteDoubles(routes, host);
    ServerSetup server;
    server.address = setup.address;
    server.port = setup.port != 0 ? setup.port : static_cast<int>(host.settings().number(portSetting, 0));
    return std::make_unique<WebServer>(std::move(routes), host, server);
}

std::string announceSite(const ServeSetup& setup, int port, sdk::Host& host)
{
    const auto address = addressOf(setup.address, port);
    if (host.settings().number(portSetting, 0) == 0) host.settings().set(portSetting, std::to_string(port));
    if (host.settings().text(addressSetting, "").empty()) host.settings().set(addressSetting, address);
    return address;
}

std::vector<sdk::BackgroundTask> tasksOf(const ServeSetup& setup)
{
    auto tasks = setup.backgroundTasks;
    std::erase_if(tasks, [&](const auto& task) { return task.database != setup.schema; });
    return tasks;
}

void sayReady(const std::string& address, sdk::Host& host, sdk::Output& out)
{
    host.log(sdk::LogLevel::info, "serving " + address);
    out.line(data::format(_("Serving {}"), address));
    out.json(nlohmann::json{{"address", address}}.dump());
}

} // namespace

void serve(const ServeSetup& setup, sdk::Host& host, QueueLoop& loop, sdk::Output& out)
{
    const bool site = setup.schema == data::Schema::site;
    ServicePlace place{Home{host.home()}, site ? "service" : "studio-service"};
    host.database(setup.schema);
    StopSignal stop{loop};
    const auto server = site ? startServer(setup, host) : nullptr;
    const Background background{host, tasksOf(setup)};
    const auto address = server ? announceSite(setup, server->port(), host) : _("the studio's background work");
    place.announce(server ? address : std::string{});
    sayReady(address, host, out);
    loop.runUntil([&] { return stop.came(); });
    host.log(sdk::LogLevel::info, "stopping");
}

} // namespace packhouse::host::service
