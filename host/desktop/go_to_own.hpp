#pragma once

#include "host/desktop/go_to_query.hpp"
#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/host.hpp>

namespace packhouse::host::desktop {

class Frame;

/// What the host itself finds for *Go to*, at once and without I/O: pages, settings, and commands of the page in front, of the menus and of the
/// things that were found. [main-thread]
class GoToOwn {
public:
    static constexpr const char* doing = "host.do"; ///< id of the group of commands
    GoToOwn(Frame& frame, const plugins::PluginList& plugins) : m_frame{frame}, m_plugins{plugins} {}

    std::vector<ChoiceGroup> groups(const GoToQuery& query);
    /// Commands for these things first, then those whose words match.
    ChoiceGroup commands(const GoToQuery& query, const std::vector<sdk::Hit>& things);

private:
    std::vector<Choice> pages();
    std::vector<Choice> settings();
    std::vector<Choice> pageActions();
    std::vector<Choice> menuCommands();
    std::vector<Choice> thingCommands(const sdk::Hit& thing);
    Frame& m_frame;
    const plugins::PluginList& m_plugins;
};

/// Pages of the help by their headings, in the language in use. [its find: task-thread]
sdk::Search helpSearch(const std::filesystem::path& shared);

} // namespace packhouse::host::desktop
