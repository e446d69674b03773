#include "packhouse/sdk/native/plugin.hpp"

#include "commands.hpp"
#include "packhouse/data/text.hpp"
#include "poll.hpp"
#include "print_run.hpp"
#include "shipping.hpp"

namespace packhouse::fulfill {
namespace {

using namespace std::chrono_literals;

class FulfillPlugin : public sdk::CommandProvider, public sdk::BackgroundProvider {
public:
    explicit FulfillPlugin(sdk::Host& host) : m_host{host} {}

    const void* extension(std::string_view id) const
    {
        if (id == sdk::CommandProvider::id) return static_cast<const sdk::CommandProvider*>(this);
        if (id == sdk::BackgroundProvider::id) return static_cast<const sdk::BackgroundProvider*>(this);
        return nullptr;
    }

    std::vector<sdk::Command> commands() const override { return fulfill::commands(m_host); }

    std::vector<sdk::BackgroundTask> backgroundTasks() const override
    {
        auto& host = m_host;
        return {
            {"fulfill.poll", _("Asking the site for paid orders"), 60s, data::Schema::studio,
             [&host](sdk::Progress& progress) { poll(host, &progress); }},
            {"fulfill.tell", _("Telling the site what was shipped"), 60s, data::Schema::studio,
             [&host](sdk::Progress&) { tellSite(host); }},
            {"fulfill.settle", _("Asking the printers"), 15s, data::Schema::studio, [&host](sdk::Progress&) { PrintRun{host}.settle(); }},
        };
    }

private:
    sdk::Host& m_host;
};

} // namespace
} // namespace packhouse::fulfill

PACKHOUSE_NATIVE_PLUGIN(packhouse::fulfill::FulfillPlugin, "fulfill", "Fulfill");
