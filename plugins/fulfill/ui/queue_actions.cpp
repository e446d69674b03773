#include "queue_window.hpp"

#include "poll.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {

namespace {

using data::SheetState;

int readyToShip(const QueuedOrder& order) { return order.count(SheetState::printed) + order.count(SheetState::packed); }

bool prints(const data::Sheet& sheet)
{
    return sheet.state == SheetState::queued && !sheet.held && sheet.kind != data::SheetKind::digital;
}

ui::Notice noticeOf(const PrintResult& result)
{
    const int done = result.count(SheetState::printed), underway = result.count(SheetState::handedOver);
    ui::Notice notice{ui::Tone::green, "printer", data::format(_("{} sheets printed, {} on their way to the printer."), done, underway), {}, {}, true};
    for (const PrintedSheet& sheet : result.sheets)
        if (!sheet.problem.empty()) notice.detail = sheet.problem;
    if (!notice.detail.empty()) notice.tone = ui::Tone::amber;
    if (result.stopped.empty()) return notice;
    return {ui::Tone::red, {}, result.stopped, _("Nothing is lost: the sheets are queued again."), {}, true};
}

} // namespace

std::vector<const data::Sheet*> QueueWindow::chosenSheets() const
{
    std::vector<const data::Sheet*> sheets;
    if (!m_rows) return sheets;
    for (const std::size_t row : m_sheets->selectedRows()) sheets.push_back(m_rows->at(row).sheet);
    return sheets;
}

int QueueWindow::printable() const
{
    int count = 0;
    for (const QueuedOrder* order : ordersOf(*m_queue, m_choice)) count += static_cast<int>(std::ranges::count_if(order->sheets, prints));
    return count;
}

std::vector<sdk::PageAction> QueueWindow::actions() const
{
    return {printAction(), holdAction(), shipAction(), {"poll", _("Ask the site"), "", !running("poll"), false, _("The site is being asked."), "cloud-down"}};
}

sdk::PageAction QueueWindow::printAction() const
{
    const int count = printable();
    const bool printing = running("print");
    return {"print", count == 0 ? std::string{_("Print")} : data::format(PACKHOUSE_PLURAL("Print {} sheet", "Print {} sheets", count), count), "Ctrl+P", count > 0 && !printing, true,
        printing ? _("This station prints already; the task shows how far it is.") : _("No sheet of the chosen order waits for printing."), "printer"};
}

sdk::PageAction QueueWindow::holdAction() const
{
    const auto sheets = chosenSheets();
    const bool all = !sheets.empty() && std::ranges::all_of(sheets, [](const auto* sheet) { return sheet->state == SheetState::queued; });
    const bool release = all && sheets.front()->held;
    return {"hold", release ? _("Release") : _("Hold"), "Ctrl+H", all, false, _("Choose queued sheets; only these are held or released."), "hand-stop"};
}

sdk::PageAction QueueWindow::shipAction() const
{
    const auto orders = ordersOf(*m_queue, m_choice);
    const bool ready = orders.size() == 1 && readyToShip(*orders.front()) > 0;
    return {"ship", _("Ship…"), "Ctrl+Enter", ready, false, _("Choose one order with printed sheets."), "truck-delivery"};
}

void QueueWindow::perform(const std::string& action)
{
    if (action == "print") print();
    if (action == "hold") holdChosen();
    if (action == "ship") askParcel();
    if (action == "poll") pollSite();
}

void QueueWindow::print()
{
    if (!printAction().enabled) return;
    std::vector<std::string> keys;
    for (const QueuedOrder* order : ordersOf(*m_queue, m_choice)) keys.push_back(order->order.key);
    printOrders(keys);
}

void QueueWindow::printOrders(const std::vector<std::string>& keys)
{
    read<PrintResult>("print", _("Printing sheets"),
        [&host = host(), keys](sdk::Progress& progress) {
            PrintResult all;
            for (const std::string& key : keys) {
                PrintResult one = PrintRun{host}.print({.orderKey = key}, &progress);
                std::ranges::move(one.sheets, std::back_inserter(all.sheets));
                all.stopped = one.stopped;
                if (!all.stopped.empty()) break;
            }
            return all;
        },
        [this, keys](PrintResult& result) { told(result, keys); });
}

void QueueWindow::told(const PrintResult& result, const std::vector<std::string>& keys)
{
    ui::Notice notice = noticeOf(result);
    // The same orders again, whatever has been chosen meanwhile.
    if (!result.stopped.empty()) notice.acts = {{_("Try again"), [this, keys] { bars().drop("printed"); printOrders(keys); }}};
    bars().show("printed", notice);
    refresh();
}

void QueueWindow::holdChosen()
{
    if (!holdAction().enabled) return;
    std::vector<data::Id<data::Sheet>> ids;
    for (const data::Sheet* sheet : chosenSheets()) ids.push_back(sheet->id);
    holdAll(std::move(ids), !chosenSheets().front()->held, true);
}

void QueueWindow::holdAll(std::vector<data::Id<data::Sheet>> sheets, bool held, bool undoable)
{
    run({"hold", _("Holding sheets"),
        [&host = host(), sheets, held](sdk::Progress&) { for (const auto id : sheets) hold(host, id, held); },
        [this, sheets, held, undoable] {
            refresh();
            if (!undoable) return bars().drop("undo");
            const char* words = held ? PACKHOUSE_PLURAL("{} sheet is on hold.", "{} sheets are on hold.", sheets.size())
                                     : PACKHOUSE_PLURAL("{} sheet is released.", "{} sheets are released.", sheets.size());
            bars().show("undo", {ui::Tone::blue, "arrow-back-up", data::format(words, sheets.size()), {}, {{_("Undo"), [this, sheets, held] { holdAll(sheets, !held, false); }}}, true});
        }, {}});
}

void QueueWindow::askParcel()
{
    if (!shipAction().enabled) return;
    const QueuedOrder& order = *ordersOf(*m_queue, m_choice).front();
    m_ship->ask(order.order.key, readyToShip(order));
}

void QueueWindow::shipParcel(const ParcelFacts& facts)
{
    read<Parcel>("ship", data::format(_("Shipping order {}"), facts.orderKey), [&host = host(), facts](sdk::Progress&) { return ship(host, facts); },
        [this, facts](Parcel& parcel) {
            const auto sheets = parcel.shipment.sheets.size();
            bars().show("shipped", {ui::Tone::green, "truck-delivery",
                data::format(PACKHOUSE_PLURAL("{} sheet of order {} is on its way.", "{} sheets of order {} are on their way.", sheets), sheets, facts.orderKey),
                parcel.left == 0 ? _("Nothing of the order is left to ship. The site is told by itself.") : data::format(_("{} sheets of the order are still to ship."), parcel.left), {}, true});
            refresh();
            tellShipped();
        });
}

void QueueWindow::tellShipped()
{
    run({"tell", _("Telling the site what was shipped"), [&host = host()](sdk::Progress&) { tellSite(host); }, {},
        [this](const sdk::Outcome& outcome) {
            if (outcome.end != sdk::Outcome::End::failed) return;
            bars().show("tell", {ui::Tone::amber, "cloud-off", _("The site is told of the parcel later, by itself: it does not answer now."), outcome.sentence,
                {{_("Try now"), [this] { tellShipped(); }}}, true});
        }});
}

void QueueWindow::pollSite()
{
    read<PollResult>("poll", _("Asking the site for paid orders"), [&host = host()](sdk::Progress& progress) { return poll(host, &progress); },
        [this](PollResult& result) {
            const auto fresh = std::ranges::count_if(result.taken, &Intake::isNew);
            ui::Notice notice{ui::Tone::green, "cloud-down", data::format(PACKHOUSE_PLURAL("{} new order came in.", "{} new orders came in.", fresh), fresh), {}, {}, true};
            if (!result.problems.empty()) notice = {ui::Tone::amber, {}, result.problems.front(), _("The order stays on the site and is asked for again."), {}, true};
            bars().show("polled", notice);
            refresh();
        });
}

void QueueWindow::askDecision()
{
    const ShownSheet* shown = selected();
    const bool unknown = shown != nullptr && shown->sheet->state == SheetState::unknown;
    const bool failed = shown != nullptr && shown->sheet->state == SheetState::failed;
    if (!unknown && !failed) return m_question->drop("decide");
    const auto id = shown->sheet->id;
    const std::string number = ui::shownNumber(id.value);
    const ui::Notice::Act again{_("Print it again"), [this, id] { decideSheet(id, false); }};
    if (failed) return m_question->show("decide", {ui::Tone::red, {}, data::format(_("Sheet {} was not printed."), number), shown->sheet->reason, {again}});
    m_question->show("decide", {ui::Tone::amber, {}, data::format(_("Sheet {} may already be printed: nobody saw how it ended."), number), shown->sheet->reason,
        {{_("It is printed"), [this, id] { decideSheet(id, true); }}, again}});
}

void QueueWindow::decideSheet(data::Id<data::Sheet> sheet, bool printed)
{
    run({"decide", _("Settling a sheet"), [&host = host(), sheet, printed](sdk::Progress&) { decide(host, sheet, printed, _("decided at the queue")); },
        [this] { refresh(); }, {}});
}

} // namespace packhouse::fulfill
