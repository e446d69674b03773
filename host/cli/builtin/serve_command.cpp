#include "host/cli/builtin/builtin.hpp"
#include "host/cli/exit_code.hpp"
#include "host/cli/program.hpp"
#include "host/service/serve.hpp"

#include <packhouse/data/text.hpp>

namespace packhouse::host::cli {

namespace {

data::Schema schemaOf(const std::string& word)
{
    if (word == "site") return data::Schema::site;
    if (word == "studio") return data::Schema::studio;
    throw UsageError{data::format(_("--for is “{}”; it must be site or studio."), word)};
}

int portOf(const sdk::Arguments& given)
{
    constexpr std::int64_t highest = 65'535;
    const auto port = given.number("--port", 0);
    if (port < 0 || port > highest) throw UsageError{data::format(_("--port is {}; a port is a number from 1 to 65535, or 0."), port)};
    return static_cast<int>(port);
}

std::vector<sdk::BackgroundTask> backgroundTasks(const plugins::PluginList& plugins)
{
    std::vector<sdk::BackgroundTask> tasks;
    for (const auto* provider : plugins.extensions<sdk::BackgroundProvider>())
        for (auto& task : provider->backgroundTasks())
            tasks.push_back(std::move(task));
    return tasks;
}

void run(Program& program, const sdk::Arguments& given, sdk::Output& out)
{
    const service::ServeSetup setup{schemaOf(given.text("--for", "site")), given.text("--address", "127.0.0.1"), portOf(given),
                                    program.plugins().extensions<sdk::RouteProvider>(), backgroundTasks(program.plugins())};
    for (const auto& problem : program.pluginProblems())
        out.line(data::format(_("A plugin did not open: {}"), problem));
    service::serve(setup, program.services(), program.loop(), out);
}

} // namespace

sdk::Command serveCommand(Program& program)
{
    return {"serve",
            _("Serve the ordering site, or do the studio's background work"),
            _("Runs until it is told to stop (SIGTERM, Ctrl+C). While it serves, HOME/run/service.json holds its process and address.\n\n"
              "Examples: packhouse serve\n          packhouse serve --address 0.0.0.0 --port 8080\n          packhouse serve --for studio"),
            {{"--address", "ADDRESS", _("where to listen"), false, false, "127.0.0.1"},
             {"--port", "PORT", _("0: the setting service.port, or a free one, which is kept there"), false, false, "0"},
             {"--for", "site|studio", _("whose service it is"), false, false, "site"}},
            [&program](const sdk::Arguments& given, sdk::Output& out) { run(program, given, out); }};
}

} // namespace packhouse::host::cli
