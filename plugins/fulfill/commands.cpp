#include "commands.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "poll.hpp"
#include "print_run.hpp"
#include "queue_view.hpp"
#include "required_order.hpp"
#include "shipping.hpp"

#include <nlohmann/json.hpp>

#include <thread>

namespace packhouse::fulfill {
namespace {

using nlohmann::json;
using sdk::Arguments;
using sdk::Output;

void pollNow(sdk::Host& host, Output& out)
{
    const auto result = poll(host);
    json document{{"orders", json::array()}, {"problems", result.problems}};
    for (const auto& intake : result.taken) {
        document["orders"].push_back({{"key", intake.order.key},
                                      {"new", intake.isNew},
                                      {"sheets", intake.sheets},
                                      {"total", intake.order.money.total.text()},
                                      {"problems", intake.problems}});
        out.line(data::format(intake.isNew ? _("Order {}: {} sheets queued") : _("Order {}: here already, {} sheets"), intake.order.key,
                              intake.sheets));
        for (const auto& problem : intake.problems)
            out.line("  " + problem);
    }
    for (const auto& problem : result.problems)
        out.line(problem);
    if (result.taken.empty() && result.problems.empty()) out.line(_("No paid order waits on the site."));
    out.json(document.dump());
}

json jsonOf(const PrintedSheet& one)
{
    return {{"number", one.sheet.id.value},
            {"state", wordOf(one.sheet.state)},
            {"description", one.sheet.description},
            {"printJob", one.sheet.printJob},
            {"problem", one.problem}};
}

void report(const PrintResult& result, Output& out)
{
    json document{{"sheets", json::array()}, {"printed", result.count(data::SheetState::printed)}, {"stopped", result.stopped}};
    for (const auto& one : result.sheets) {
        document["sheets"].push_back(jsonOf(one));
        out.line(data::format("{}  {}  {}  {}", one.sheet.id.value, wordOf(one.sheet.state), one.sheet.description,
                              one.problem.empty() ? one.sheet.printJob : one.problem));
    }
    out.json(document.dump());
    if (!result.stopped.empty()) throw data::Error{data::Trouble::unavailable, result.stopped};
    if (result.sheets.empty()) out.line(_("Nothing is queued."));
}

void printSheets(sdk::Host& host, const Arguments& given, Output& out)
{
    PrintOrder order{
        .printer = given.text("--printer"), .copyTo = given.text("--copy-to"), .limit = static_cast<int>(given.number("--limit", 1000))};
    if (given.has("order")) order.orderKey = given.text("order");
    report(PrintRun{host}.print(order), out);
}

void settleSheets(sdk::Host& host, Output& out)
{
    PrintResult result;
    result.sheets = PrintRun{host}.settle();
    report(result, out);
}

/// Sheets of the order that a printer has and has not finished.
int open(sdk::Host& host, const std::string& key, json& document)
{
    PrintRun{host}.settle();
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    const auto order = requiredOrder(work, key);
    const QueuedOrder queued{order, {}, {}, data::SheetRepository{work}.ofOrder(order.id)};
    document = {{"sheets", queued.sheets.size()},
                {"printed", queued.count(data::SheetState::printed)},
                {"unknown", queued.count(data::SheetState::unknown)},
                {"failed", queued.count(data::SheetState::failed)},
                {"open", queued.count(data::SheetState::handedOver) + queued.count(data::SheetState::queued)}};
    return queued.count(data::SheetState::handedOver);
}

void waitForPrinter(sdk::Host& host, const Arguments& given, Output& out)
{
    using namespace std::chrono_literals;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{given.number("--seconds", 120)};
    json document;
    while (open(host, given.text("order"), document) > 0 && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(200ms);
    out.line(data::format(_("{} of {} sheets are printed, {} unknown, {} failed, {} open"), document["printed"].dump(),
                          document["sheets"].dump(), document["unknown"].dump(), document["failed"].dump(), document["open"].dump()));
    out.json(document.dump());
}

void shipOrder(sdk::Host& host, const Arguments& given, Output& out)
{
    const auto parcel = ship(host, {given.text("order"), given.text("--method"), given.text("--carrier"), given.text("--tracking")});
    out.line(data::format(_("Order {}: {} sheets shipped, {} left"), given.text("order"), parcel.shipment.sheets.size(), parcel.left));
    json document{
        {"reference", parcel.shipment.reference}, {"sheets", parcel.shipment.sheets.size()}, {"left", parcel.left}, {"siteTold", true}};
    try {
        tellSite(host);
        out.line(_("The site shows it to the customer."));
    } catch (const data::Error& error) {
        document["siteTold"] = false;
        out.line(data::format(_("The site was not told yet, it is tried again every minute: {}"), error.what()));
    }
    out.json(document.dump());
}

sdk::Command pollCommand(sdk::Host& host)
{
    return {"fulfill poll",
            _("Download paid orders from the site"),
            _("Takes each paid order in once, turns it into sheets and tells the site. Safe to repeat."),
            {},
            [&host](const Arguments&, Output& out) { pollNow(host, out); }};
}

sdk::Command printCommand(sdk::Host& host)
{
    return {"queue print",
            _("Print queued sheets"),
            _("Prints the queued sheets of an order (or all) in their order: header, strip, sheets. Example:\n  packhouse queue print "
              "7KQX4MWD --printer cups:lab --copy-to folder"),
            {{"order", "KEY", _("order key; without it all queued sheets are printed")},
             {"--printer", "PRINTER",
              _("folder, folder:/path or cups:queue; without it each sheet's own printer, else the setting fulfill.printer")},
             {"--copy-to", "FOLDER", _("also keep each page in this folder: folder or folder:/path")},
             {"--limit", "N", _("at most this many sheets"), false, false, "1000"}},
            [&host](const Arguments& given, Output& out) { printSheets(host, given, out); }};
}

sdk::Command settleCommand(sdk::Host& host)
{
    return {"queue settle",
            _("Ask the printers about sheets handed over"),
            _("Asks each printer what became of the sheets it was given, and gives claims of crashed stations back."),
            {},
            [&host](const Arguments&, Output& out) { settleSheets(host, out); }};
}

sdk::Command waitCommand(sdk::Host& host)
{
    return {"queue wait",
            _("Wait until the printers have finished an order"),
            _("Asks the printers until no sheet of the order is under way, or the time is over. Example:\n  packhouse queue wait 7KQX4MWD "
              "--seconds 60"),
            {{"order", "KEY", _("order key"), true}, {"--seconds", "N", _("at most this long"), false, false, "120"}},
            [&host](const Arguments& given, Output& out) { waitForPrinter(host, given, out); }};
}

sdk::Command shipCommand(sdk::Host& host)
{
    return {"queue ship",
            _("Ship the printed sheets of an order"),
            _("Puts all printed sheets of the order into one shipment and tells the site. Example:\n  packhouse queue ship 7KQX4MWD "
              "--carrier UPS --tracking 1Z999AA10123456784"),
            {{"order", "KEY", _("order key"), true},
             {"--method", "TEXT", _("how it is sent"), false, false, _("Parcel")},
             {"--carrier", "NAME", _("carrier")},
             {"--tracking", "NUMBER", _("tracking number")}},
            [&host](const Arguments& given, Output& out) { shipOrder(host, given, out); }};
}

} // namespace

std::vector<sdk::Command> commands(sdk::Host& host)
{
    std::vector<sdk::Command> all{pollCommand(host), printCommand(host), settleCommand(host), waitCommand(host), shipCommand(host)};
    for (auto& command : queueCommands(host))
        all.push_back(std::move(command));
    return all;
}

} // namespace packhouse::fulfill
