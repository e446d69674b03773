#include "packhouse/sdk/native/plugin.hpp"

#include "commands.hpp"
#include "first_steps.hpp"
#include "inbox.hpp"
#include "packhouse/data/text.hpp"
#include "poll.hpp"
#include "print_run.hpp"
#include "printer_watch.hpp"
#include "scans.hpp"
#include "setting_groups.hpp"
#include "shipping.hpp"

#include "packhouse/sdk/native/search.hpp"

namespace packhouse::fulfill {
namespace {

using namespace std::chrono_literals;

class FulfillPlugin : public sdk::CommandProvider,
                      public sdk::BackgroundProvider,
                      public sdk::InboxProvider,
                      public sdk::ScanProvider,
                      public sdk::SettingsProvider,
                      public sdk::FirstStepProvider {
public:
    explicit FulfillPlugin(sdk::Host& host) : m_host{host}, m_inbox{fulfill::inboxKinds(host)} {}

    const void* extension(std::string_view id) const
    {
        if (const void* found = as<sdk::CommandProvider>(id)) return found;
        if (const void* found = as<sdk::BackgroundProvider>(id)) return found;
        if (const void* found = as<sdk::InboxProvider>(id)) return found;
        if (const void* found = as<sdk::ScanProvider>(id)) return found;
        if (const void* found = as<sdk::SettingsProvider>(id)) return found;
        return as<sdk::FirstStepProvider>(id);
    }

    std::vector<sdk::Command> commands() const override { return fulfill::commands(m_host); }

    std::vector<sdk::InboxKind*> inboxKinds() override
    {
        std::vector<sdk::InboxKind*> kinds;
        for (const auto& kind : m_inbox) kinds.push_back(kind.get());
        return kinds;
    }
    std::string placeOf(const std::string& scanned) override { return placeOfScan(m_host, scanned); }
    std::vector<sdk::SettingGroup> settingGroups() override { return fulfill::settingGroups(); }
    std::vector<sdk::FirstStep> firstSteps() override { return fulfill::firstSteps(m_host); }

    std::vector<sdk::BackgroundTask> backgroundTasks() const override
    {
        auto& host = m_host;
        return {
            {"fulfill.poll", _("Asking the site for paid orders"), 60s, data::Schema::studio,
             [&host](sdk::Progress& progress) {
                 poll(host, &progress);
                 host.events().tell("fulfill.polled", {});
             }},
            {"fulfill.tell", _("Telling the site what was shipped"), 60s, data::Schema::studio,
             [&host](sdk::Progress&) { tellSite(host); }},
            {"fulfill.settle", _("Asking the printers"), 15s, data::Schema::studio, [&host](sdk::Progress&) { PrintRun{host}.settle(); }},
            {"fulfill.printers", _("Looking at the printers"), 30s, data::Schema::studio, [&host, watch = m_printers](sdk::Progress&) { watch->look(host); }},
        };
    }

private:
    template <typename Provider>
    const void* as(std::string_view id) const
    {
        return id == Provider::id ? static_cast<const Provider*>(this) : nullptr;
    }

    sdk::Host& m_host;
    std::vector<std::unique_ptr<sdk::InboxKind>> m_inbox;
    std::shared_ptr<PrinterWatch> m_printers = std::make_shared<PrinterWatch>();
};

} // namespace
} // namespace packhouse::fulfill

PACKHOUSE_NATIVE_PLUGIN(packhouse::fulfill::FulfillPlugin, "fulfill", "Fulfill");
