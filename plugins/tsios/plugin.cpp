#include "packhouse/sdk/native/plugin.hpp"

#include "commands.hpp"
#include "resume_task.hpp"

#include <iterator>

namespace packhouse::tsios {

/// Uploads on the command line and in the background; the desktop library has pages.
class Plugin : public sdk::CommandProvider, public sdk::BackgroundProvider {
public:
    explicit Plugin(sdk::Host& host) : m_host{host} {}

    const void* extension(std::string_view wanted) const
    {
        if (wanted == sdk::CommandProvider::id) return static_cast<const sdk::CommandProvider*>(this);
        if (wanted == sdk::BackgroundProvider::id) return static_cast<const sdk::BackgroundProvider*>(this);
        return nullptr;
    }

    std::vector<sdk::Command> commands() const override
    {
        std::vector<sdk::Command> all;
        for (const auto family : {settingsCommands, startCommands, statusCommands, liveCommands}) {
            auto commands = family(m_host);
            std::move(commands.begin(), commands.end(), std::back_inserter(all));
        }
        return all;
    }

    std::vector<sdk::BackgroundTask> backgroundTasks() const override { return {resumeTask(m_host)}; }

private:
    sdk::Host& m_host;
};

} // namespace packhouse::tsios

PACKHOUSE_NATIVE_PLUGIN(packhouse::tsios::Plugin, "tsios", "tsIOS");
