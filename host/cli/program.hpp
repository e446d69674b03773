#pragma once

#include "host/cli/command_list.hpp"
#include "host/cli/global_options.hpp"
#include "host/plugins/plugin_list.hpp"
#include "host/services/home.hpp"
#include "host/services/queue_loop.hpp"
#include "host/services/services.hpp"

namespace packhouse::host::cli {

/// The command-line program with its plugins open: what built-in commands work with.
class Program {
public:
    explicit Program(const GlobalOptions& options);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    Services& services() noexcept { return m_services; }
    plugins::PluginList& plugins() noexcept { return m_plugins; }
    QueueLoop& loop() noexcept { return m_loop; }
    const CommandList& commands() const noexcept { return m_commands; }
    /// Id and reason of each plugin that did not open.
    std::vector<std::string> pluginProblems() const;

private:
    void addCommands();

    Home m_home;
    QueueLoop m_loop;
    plugins::PluginList m_plugins;
    Services m_services;
    CommandList m_commands;
};

} // namespace packhouse::host::cli
