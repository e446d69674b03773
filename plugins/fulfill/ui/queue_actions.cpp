// What can be done with the chosen sheets.
#include "queue_window.hpp"

#include "poll.hpp"
#include "print_parts.hpp"
#include "ship_form.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/clipbrd.h>

#include <algorithm>

namespace packhouse::fulfill {

namespace {

using data::SheetState;

bool isReady(const data::Sheet& sheet) { return sheet.state == SheetState::printed || sheet.state == SheetState::packed; }
bool hasFailed(const data::Sheet& sheet) { return sheet.state == SheetState::failed && sheet.kind != data::SheetKind::digital; }
bool waits(const data::Sheet& sheet) { return sheet.state == SheetState::queued && !sheet.held; }
bool isHeld(const data::Sheet& sheet) { return sheet.state == SheetState::queued && sheet.held; }

std::string heldSentence(std::size_t sheets, bool held)
{
    return held ? data::format(PACKHOUSE_PLURAL("{} sheet is on hold: it waits until you release it.", "{} sheets are on hold: they wait until you release them.", sheets), sheets)
                : data::format(PACKHOUSE_PLURAL("{} sheet is released.", "{} sheets are released.", sheets), sheets);
}

std::string heldName(std::size_t sheets, bool held)
{
    return held ? data::format(PACKHOUSE_PLURAL("hold {} sheet", "hold {} sheets", sheets), sheets)
                : data::format(PACKHOUSE_PLURAL("release {} sheet", "release {} sheets", sheets), sheets);
}

} // namespace

const ShownSheet* QueueWindow::selected() const
{
    const auto row = m_sheets->selected();
    return row && m_rows && *row < m_rows->count() ? &m_rows->at(*row) : nullptr;
}

std::vector<const ShownSheet*> QueueWindow::chosen() const
{
    std::vector<const ShownSheet*> sheets;
    if (m_rows == nullptr) return sheets;
    if (m_marked)
        for (const std::size_t row : m_sheets->selectedRows()) sheets.push_back(&m_rows->at(row));
    else
        for (std::size_t row = 0; row != m_rows->count(); ++row) sheets.push_back(&m_rows->at(row));
    return sheets;
}

SheetIds QueueWindow::chosenIds(bool (*wanted)(const data::Sheet&)) const
{
    SheetIds ids;
    for (const ShownSheet* shown : chosen())
        if (wanted(*shown->sheet)) ids.push_back(shown->sheet->id);
    return ids;
}

std::string QueueWindow::chosenOrder() const
{
    const auto sheets = chosen();
    if (sheets.empty()) return {};
    const bool one = std::ranges::all_of(sheets, [&](const ShownSheet* shown) { return shown->order == sheets.front()->order; });
    return one ? sheets.front()->order->order.key : std::string{};
}

std::vector<sdk::PageAction> QueueWindow::actions() const
{
    return {printAction(), holdAction(), shipAction(), againAction(),
        {"open", _("Open order"), "Alt+Enter", !chosenOrder().empty(), false, _("Choose one order or sheets of one order."), "shopping-bag"},
        {"poll", _("Ask the site for orders"), "", !running("poll"), false, _("The site is being asked."), "cloud-down"}};
}

sdk::PageAction QueueWindow::printAction() const
{
    const auto count = chosenIds(prints).size();
    const std::string whyNot = running("print") ? _("This station prints already; the task shows how far it is.")
                               : chosen().empty() ? _("Nothing is selected: choose an order or sheets.")
                                                  : _("None of the chosen sheets waits for printing.");
    return {"print", count == 0 ? std::string{_("Print selected")} : data::format(PACKHOUSE_PLURAL("Print {} sheet", "Print {} sheets", count), count), "Ctrl+P",
        count > 0 && !running("print"), true, whyNot, "printer"};
}

sdk::PageAction QueueWindow::holdAction() const
{
    const auto free = chosenIds(waits).size(), held = chosenIds(isHeld).size();
    return {"hold", free == 0 && held > 0 ? _("Release") : _("Hold"), "Ctrl+H", free + held > 0 && !running("hold"), false,
        _("Choose an order or sheets that wait for printing; only these are held or released."), "hand-stop"};
}

sdk::PageAction QueueWindow::shipAction() const
{
    const bool ready = !chosenOrder().empty() && std::ranges::any_of(chosen().front()->order->sheets, isReady);
    return {"ship", _("Ship…"), "Ctrl+Enter", ready && !running("ship"), false, _("Choose one order with printed sheets."), "truck-delivery"};
}

sdk::PageAction QueueWindow::againAction() const
{
    const auto count = chosenIds(hasFailed).size();
    return {"again", count == 0 ? std::string{_("Print again")} : data::format(PACKHOUSE_PLURAL("Print {} failed sheet again", "Print {} failed sheets again", count), count), "Ctrl+R",
        count > 0 && !running("again"), false, _("Choose failed sheets. What is printed stays printed."), "refresh"};
}

void QueueWindow::perform(const std::string& action)
{
    if (action == "print" && printAction().enabled) print(chosenIds(prints));
    if (action == "hold" && holdAction().enabled) holdChosen();
    if (action == "ship" && shipAction().enabled) askParcel();
    if (action == "again" && againAction().enabled) printFailedAgain();
    if (action == "open") openOrder();
    if (action == "poll") pollSite();
}

bool QueueWindow::can(sdk::EditCommand command) const
{
    return (command == sdk::EditCommand::copy || command == sdk::EditCommand::selectAll) && m_rows != nullptr && m_rows->count() > 0;
}

/// Copies the marked rows as a spreadsheet takes them.
void QueueWindow::edit(sdk::EditCommand command)
{
    if (command == sdk::EditCommand::selectAll) {
        m_sheets->SelectAll();
        m_marked = true;
        return selectSheet();
    }
    if (command != sdk::EditCommand::copy) return;
    std::string text;
    for (const std::size_t row : m_sheets->selectedRows()) {
        for (std::size_t column = 0; column != SheetRows::columns().size(); ++column)
            text += (column == 0 ? std::to_string(m_rows->at(row).sheet->id.value) : "\t" + m_rows->cell(row, column).text);
        text += "\n";
    }
    const wxClipboardLocker lock;
    if (!lock) return;
    wxTheClipboard->SetData(new wxTextDataObject{ui::shown(text)});
}

void QueueWindow::print(SheetIds sheets)
{
    read<PrintResult>("print", data::format(PACKHOUSE_PLURAL("Printing {} sheet", "Printing {} sheets", sheets.size()), sheets.size()),
        [&host = host(), sheets](sdk::Progress& progress) { return PrintRun{host}.print({.sheets = sheets}, &progress); },
        [this, sheets](PrintResult& result) { tellPrinted(result, sheets); });
}

void QueueWindow::tellPrinted(const PrintResult& result, const SheetIds& sheets)
{
    bars().drop("printed");
    const int done = result.count(SheetState::printed), underway = result.count(SheetState::handedOver);
    const auto problem = std::ranges::find_if(result.sheets, [](const PrintedSheet& sheet) { return !sheet.problem.empty(); });
    if (!result.stopped.empty())
        // The same sheets again, whatever has been chosen meanwhile; those that are printed are left out.
        bars().show("printed", {ui::Tone::red, {}, result.stopped, _("Nothing is lost: the sheets are queued again."), {{_("Try again"), [this, sheets] { bars().drop("printed"); print(sheets); }}}, true});
    else if (problem != result.sheets.end())
        bars().show("printed", {ui::Tone::amber, {}, problem->problem, _("The other sheets were printed."),
            {{_("Show this sheet"), [this, sheet = problem->sheet.id.value] { bars().drop("printed"); bringUpSheet(sheet); }}}, true});
    if (done + underway > 0) {
        const std::string sentence = underway == 0 ? data::format(PACKHOUSE_PLURAL("{} sheet is printed.", "{} sheets are printed.", done), done)
                                                   : data::format(_("{} sheets printed, {} on their way to the printer."), done, underway);
        std::vector<ui::Notice::Act> acts;
        if (shipAction().enabled) acts.push_back({_("Ship…"), [this] { askParcel(); }});
        told(sentence, std::move(acts));
    }
    refresh();
}

void QueueWindow::holdChosen()
{
    const auto free = chosenIds(waits);
    const bool held = !free.empty();
    const auto ids = held ? free : chosenIds(isHeld);
    const auto changedOnes = std::make_shared<SheetIds>();
    const auto turn = [&host = host(), changedOnes](bool way) { return [&host, changedOnes, way](sdk::Progress&) { holdAll(host, *changedOnes, way); }; };
    run({"hold", held ? _("Holding sheets") : _("Releasing sheets"), [&host = host(), ids, held, changedOnes](sdk::Progress&) { *changedOnes = holdAll(host, ids, held); },
        [this, held, changedOnes, turn, before = place()] {
            const auto count = changedOnes->size();
            did({heldName(count, held), heldSentence(count, held), {turn(!held), [this, before] { goBack(before); }}, {turn(held), [this, before] { goBack(before); }}});
            refresh();
        }, {}});
}

void QueueWindow::askParcel()
{
    if (!shipAction().enabled) return;
    if (m_ship == nullptr) {
        content()->Insert(1, m_ship = new ShipForm(this), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
        m_ship->onShip = [this](const ParcelFacts& facts) { shipParcel(facts); };
    }
    const QueuedOrder& order = *chosen().front()->order;
    m_ship->ask(order.order.key, static_cast<int>(std::ranges::count_if(order.sheets, isReady)));
}

void QueueWindow::shipParcel(const ParcelFacts& facts)
{
    read<Parcel>("ship", data::format(_("Shipping order {}"), facts.orderKey), [&host = host(), facts](sdk::Progress&) { return ship(host, facts); },
        [this, facts](Parcel& parcel) {
            const auto sheets = parcel.shipment.sheets.size();
            const std::string sent = data::format(PACKHOUSE_PLURAL("{} sheet of order {} is on its way.", "{} sheets of order {} are on their way.", sheets), sheets, facts.orderKey);
            const std::string left = parcel.left == 0 ? std::string{_("Nothing of the order is left to ship.")} : data::format(PACKHOUSE_PLURAL("{} sheet is still to ship.", "{} sheets are still to ship.", parcel.left), parcel.left);
            told(sent + " " + left, {{_("Open order"), [this, key = facts.orderKey] { host().events().tell("page.open", "order:" + key); }}});
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
            host().events().tell("fulfill.polled", {});
            if (result.problems.empty()) bars().drop("polled");
            else bars().show("polled", {ui::Tone::amber, {}, result.problems.front(), _("The order stays on the site and is asked for again."), {{_("Ask again"), [this] { pollSite(); }}}, true});
            told(fresh == 0 ? std::string{_("No new order waits on the site.")} : data::format(PACKHOUSE_PLURAL("{} new order came in.", "{} new orders came in.", fresh), fresh));
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
    const std::string number = ui::shownSheet(id.value);
    const ui::Notice::Act again{_("Print it again"), [this, id] { decideSheet(id, false); }};
    if (failed) return m_question->show("decide", {ui::Tone::red, {}, data::format(_("Sheet {} was not printed."), number), shown->sheet->reason, {again}});
    m_question->show("decide", {ui::Tone::amber, {}, data::format(_("Sheet {} may already be printed: nobody saw how it ended."), number), shown->sheet->reason,
        {{_("It is printed"), [this, id] { decideSheet(id, true); }}, again}});
}

/// The ledger has no way back from an answer; what may follow stands beside it.
void QueueWindow::decideSheet(data::Id<data::Sheet> sheet, bool printed)
{
    run({"decide", _("Settling a sheet"), [&host = host(), sheet, printed](sdk::Progress&) { decide(host, sheet, printed, _("decided at the queue")); },
        [this, sheet, printed] {
            const std::string number = ui::shownSheet(sheet.value);
            if (printed) told(data::format(_("Sheet {} counts as printed."), number));
            else told(data::format(_("Sheet {} waits for printing again."), number), {{_("Print it now"), [this, sheet] { print({sheet}); }}});
            refresh();
        }, {}});
}

void QueueWindow::printFailedAgain()
{
    const auto ids = chosenIds(hasFailed);
    run({"again", _("Putting failed sheets back"), [&host = host(), ids](sdk::Progress&) { printAgain(host, ids, _("decided at the queue")); },
        [this, ids] {
            const auto count = ids.size();
            told(data::format(PACKHOUSE_PLURAL("{} sheet waits for printing again.", "{} sheets wait for printing again.", count), count),
                {{data::format(PACKHOUSE_PLURAL("Print {} sheet now", "Print {} sheets now", count), count), [this, ids] { print(ids); }}});
            refresh();
        }, {}});
}

} // namespace packhouse::fulfill
