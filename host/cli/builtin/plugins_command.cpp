#include "host/cli/builtin/builtin.hpp"
#include "host/cli/program.hpp"

#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

namespace packhouse::host::cli {

namespace {

using plugins::PluginEntry, plugins::PluginState;

const char* wordOf(PluginState state)
{
    switch (state) {
    case PluginState::closed: return "closed";
    case PluginState::open: return "open";
    case PluginState::apart: return "apart";
    case PluginState::failed: return "failed";
    }
    return "";
}

void show(const std::vector<PluginEntry>& entries, sdk::Output& out)
{
    std::vector<std::vector<std::string>> rows{{_("Plugin"), _("Title"), _("Version"), _("State"), _("Reason")}};
    auto list = nlohmann::json::array();
    for (const auto& entry : entries) {
        rows.push_back({entry.id, entry.title, entry.version, _(wordOf(entry.state)), entry.reason});
        list.push_back({{"id", entry.id}, {"title", entry.title}, {"version", entry.version}, {"state", wordOf(entry.state)}, {"reason", entry.reason}});
    }
    out.table(rows);
    out.json(nlohmann::json{{"plugins", list}}.dump());
}

} // namespace

sdk::Command pluginsCommand(Program& program)
{
    return {"plugins", _("List the plugins and why one did not open"),
            _("A plugin of other origin is “apart”: it works in a process of its own.\n\nExample: packhouse plugins --json"),
            {},
            [&program](const sdk::Arguments&, sdk::Output& out) { show(program.plugins().entries(), out); }};
}

} // namespace packhouse::host::cli
