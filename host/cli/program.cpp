#include "host/cli/program.hpp"

#include "host/cli/builtin/builtin.hpp"
#include "host/plugins/payments.hpp"
#include "host/plugins/places.hpp"

namespace packhouse::host::cli {

namespace {

std::vector<std::filesystem::path> pluginFolders(const GlobalOptions& options)
{
    if (options.plugins.empty()) return plugins::pluginFolders();
    return {options.plugins};
}

std::map<std::string, std::string> overridesIn(const GlobalOptions& options)
{
    if (options.database.empty()) return {};
    return {{"database.studio", options.database}};
}

} // namespace

Program::Program(const GlobalOptions& options)
    : m_home{Home::find(options.home)}, m_plugins{pluginFolders(options), m_home.run()},
      m_services{m_home, m_loop, {"packhouse", overridesIn(options), [this](auto& http, auto& settings) {
                                      return plugins::makePayments(m_plugins, http, settings);
                                  }}}
{
    m_plugins.open(m_services, plugins::WithPages::no);
    addCommands();
}

Program::~Program()
{
    m_loop.pump(); // what the command told of reaches its listeners
    m_plugins.close();
}

void Program::addCommands()
{
    for (auto& command : builtinCommands(*this))
        m_commands.add(std::move(command));
    for (const auto* provider : m_plugins.extensions<sdk::CommandProvider>())
        for (auto& command : provider->commands())
            if (const auto name = command.name; !m_commands.add(std::move(command)))
                m_services.log(sdk::LogLevel::warning, "the command " + name + " is there twice; the first one counts");
}

std::vector<std::string> Program::pluginProblems() const
{
    std::vector<std::string> problems;
    for (const auto& entry : m_plugins.entries())
        if (entry.state == plugins::PluginState::failed) problems.push_back(entry.id + ": " + entry.reason);
    return problems;
}

} // namespace packhouse::host::cli
