#include "packhouse/sdk/native/plugin.hpp"

#include "beginnings.hpp"
#include "commands.hpp"

#include <iterator>

namespace packhouse::tsadmin {

/// The catalogue on the command line; its pages lie in the desktop library.
class Plugin : public sdk::CommandProvider, public sdk::SettingsProvider, public sdk::FirstStepProvider {
public:
    explicit Plugin(sdk::Host& host) : m_host{host} {}

    const void* extension(std::string_view wanted) const
    {
        if (wanted == sdk::CommandProvider::id) return static_cast<const sdk::CommandProvider*>(this);
        if (wanted == sdk::SettingsProvider::id) return static_cast<const sdk::SettingsProvider*>(this);
        return wanted == sdk::FirstStepProvider::id ? static_cast<const sdk::FirstStepProvider*>(this) : nullptr;
    }

    std::vector<sdk::Command> commands() const override
    {
        std::vector<sdk::Command> all;
        for (const auto family : {groupingCommands, productCommands, packageCommands, offerCommands, priceListCommands, publishCommands,
                                  priceCheckCommands}) {
            auto commands = family(m_host);
            std::move(commands.begin(), commands.end(), std::back_inserter(all));
        }
        return all;
    }

    std::vector<sdk::SettingGroup> settingGroups() override { return tsadmin::settingGroups(); }
    std::vector<sdk::FirstStep> firstSteps() override { return tsadmin::firstSteps(m_host); }

private:
    sdk::Host& m_host;
};

} // namespace packhouse::tsadmin

PACKHOUSE_NATIVE_PLUGIN(packhouse::tsadmin::Plugin, "tsadmin", "tsAdmin");
