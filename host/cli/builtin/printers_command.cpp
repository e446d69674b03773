#include "host/cli/builtin/builtin.hpp"
#include "host/cli/program.hpp"

#include <packhouse/data/text.hpp>

#include <nlohmann/json.hpp>

namespace packhouse::host::cli {

namespace {

void show(const std::vector<sdk::PrinterInfo>& printers, sdk::Output& out)
{
    std::vector<std::vector<std::string>> rows{{_("Printer"), _("Ready"), _("State")}};
    auto list = nlohmann::json::array();
    for (const auto& printer : printers) {
        rows.push_back({printer.name, printer.ready ? _("yes") : _("no"), printer.state});
        list.push_back({{"name", printer.name}, {"ready", printer.ready}, {"state", printer.state}});
    }
    out.table(rows);
    out.json(nlohmann::json{{"printers", list}}.dump());
}

} // namespace

sdk::Command printersCommand(Program& program)
{
    return {"printers", _("List print folders and queues"),
            _("The names are what print commands take: folder, folder:/path or cups:QUEUE.\n\nExample: packhouse printers"),
            {},
            [&program](const sdk::Arguments&, sdk::Output& out) { show(program.services().printers().list(), out); }};
}

} // namespace packhouse::host::cli
