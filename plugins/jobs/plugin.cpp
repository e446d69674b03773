#include "packhouse/sdk/native/plugin.hpp"

#include "commands.hpp"

#include <iterator>

namespace packhouse::jobs {

/// Jobs on the command line; the desktop library has pages.
class Plugin : public sdk::CommandProvider {
public:
    explicit Plugin(sdk::Host& host) : m_host{host} {}

    const void* extension(std::string_view wanted) const
    {
        return wanted == sdk::CommandProvider::id ? static_cast<const sdk::CommandProvider*>(this) : nullptr;
    }

    std::vector<sdk::Command> commands() const override
    {
        std::vector<sdk::Command> all;
        for (const auto family : {createCommands, rosterCommands, imageCommands, listCommands}) {
            auto commands = family(m_host);
            std::move(commands.begin(), commands.end(), std::back_inserter(all));
        }
        return all;
    }

private:
    sdk::Host& m_host;
};

} // namespace packhouse::jobs

PACKHOUSE_NATIVE_PLUGIN(packhouse::jobs::Plugin, "jobs", "Jobs");
