#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "queue_view.hpp"
#include "required_order.hpp"
#include "sheet_acts.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::fulfill {
namespace {

using nlohmann::json;
using sdk::Arguments;
using sdk::Output;

json jsonOf(const data::Sheet& sheet)
{
    return {{"number", sheet.id.value},
            {"state", wordOf(sheet.state)},
            {"held", sheet.held},
            {"description", sheet.description},
            {"product", sheet.productCode},
            {"child", sheet.subjectName},
            {"template", sheet.templateKey},
            {"printer", sheet.printer},
            {"printJob", sheet.printJob},
            {"reason", sheet.reason}};
}

json jsonOf(const QueuedOrder& queued)
{
    json document{{"key", queued.order.key},
                  {"job", queued.jobName},
                  {"state", wordOf(queued.order.state)},
                  {"total", queued.order.money.total.text()},
                  {"customer", queued.order.customer.firstName + " " + queued.order.customer.lastName},
                  {"sheets", json::array()}};
    for (const auto& sheet : queued.sheets)
        document["sheets"].push_back(jsonOf(sheet));
    return document;
}

void list(sdk::Host& host, Output& out)
{
    const auto view = readQueue(host.database(data::Schema::studio));
    json document{{"orders", json::array()}, {"counts", json::object()}};
    std::vector<std::vector<std::string>> rows{{_("Order"), _("Job"), _("Customer"), _("State"), _("Sheets"), _("Queued"), _("Unknown")}};
    for (const auto& queued : view.orders) {
        document["orders"].push_back(jsonOf(queued));
        rows.push_back({queued.order.key, queued.jobName, queued.order.customer.lastName, std::string{wordOf(queued.order.state)},
                        std::to_string(queued.sheets.size()), std::to_string(queued.count(data::SheetState::queued)),
                        std::to_string(queued.count(data::SheetState::unknown))});
    }
    for (const auto& [state, count] : view.counts())
        document["counts"][std::string{wordOf(state)}] = count;
    out.table(rows);
    out.json(document.dump());
}

QueuedOrder oneOrder(data::Database& studio, const std::string& key)
{
    data::Transaction work{studio, data::Transaction::Access::read};
    const auto order = requiredOrder(work, key);
    return {order, {}, {}, data::SheetRepository{work}.ofOrder(order.id)};
}

void showOrder(sdk::Host& host, const Arguments& given, Output& out)
{
    const auto queued = oneOrder(host.database(data::Schema::studio), given.text("order"));
    std::vector<std::vector<std::string>> rows{{_("Sheet"), _("State"), _("What"), _("Child"), _("Printer's job")}};
    for (const auto& sheet : queued.sheets)
        rows.push_back(
            {std::to_string(sheet.id.value), std::string{wordOf(sheet.state)}, sheet.description, sheet.subjectName, sheet.printJob});
    out.table(rows);
    out.json(jsonOf(queued).dump());
}

void showSheet(sdk::Host& host, const Arguments& given, Output& out)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    data::SheetRepository sheets{work};
    const auto sheet = sheets.find({given.number("sheet", 0)});
    if (!sheet) throw data::Error{data::Trouble::missing, data::format(_("There is no sheet {}."), given.text("sheet"))};
    auto document = jsonOf(*sheet);
    document["history"] = json::array();
    std::vector<std::vector<std::string>> rows{{_("Time"), _("From"), _("To"), _("Station"), _("By"), _("Detail")}};
    for (const auto& event : sheets.history(sheet->id)) {
        rows.push_back(
            {data::toIso(event.at), std::string{wordOf(event.from)}, std::string{wordOf(event.to)}, event.station, event.by, event.detail});
        document["history"].push_back({{"at", data::toIso(event.at)},
                                       {"from", wordOf(event.from)},
                                       {"to", wordOf(event.to)},
                                       {"station", event.station},
                                       {"by", event.by},
                                       {"detail", event.detail}});
    }
    out.table(rows);
    out.json(document.dump());
}

void answer(const data::Sheet& sheet, Output& out)
{
    out.line(data::format(_("Sheet {}: {}"), sheet.id.value, sheet.held ? _("held") : std::string{wordOf(sheet.state)}));
    out.json(jsonOf(sheet).dump());
}

void decideSheet(sdk::Host& host, const Arguments& given, Output& out)
{
    const auto verdict = given.text("verdict");
    if (verdict != "printed" && verdict != "queued")
        throw data::Error{data::Trouble::invalid, _("The verdict is 'printed' (it is there) or 'queued' (print it again).")};
    answer(decide(host, {given.number("sheet", 0)}, verdict == "printed", given.text("--reason")), out);
}

} // namespace

std::vector<sdk::Command> queueCommands(sdk::Host& host)
{
    const sdk::Argument sheet{"sheet", "NUMBER", _("sheet number"), true};
    return {
        {"queue list",
         _("Orders with the states of their sheets"),
         _("Lists the downloaded orders, oldest first."),
         {},
         [&host](const Arguments&, Output& out) { list(host, out); }},
        {"queue show",
         _("The sheets of an order"),
         _("Lists the sheets of one order in print order. Example:\n  packhouse queue show 7KQX4MWD"),
         {{"order", "KEY", _("order key"), true}},
         [&host](const Arguments& given, Output& out) { showOrder(host, given, out); }},
        {"sheet show",
         _("A sheet and its history"),
         _("Shows every change of state of a sheet; nothing of it can be edited. Example:\n  packhouse sheet show 184209"),
         {sheet},
         [&host](const Arguments& given, Output& out) { showSheet(host, given, out); }},
        {"sheet decide",
         _("Settle a sheet whose fate is open"),
         _("Says whether an unknown sheet was printed. Example:\n  packhouse sheet decide 184209 queued --reason \"not in the tray\""),
         {sheet,
          {"verdict", "printed|queued", _("printed: it is there; queued: print it again"), true},
          {"--reason", "TEXT", _("what was seen"), true}},
         [&host](const Arguments& given, Output& out) { decideSheet(host, given, out); }},
        {"sheet hold",
         _("Hold a queued sheet, or release it"),
         _("A held sheet is not printed until it is released. Example:\n  packhouse sheet hold 184209 --release"),
         {sheet, {"--release", "", _("let it print again")}},
         [&host](const Arguments& given, Output& out) { answer(hold(host, {given.number("sheet", 0)}, !given.has("--release")), out); }},
    };
}

} // namespace packhouse::fulfill
