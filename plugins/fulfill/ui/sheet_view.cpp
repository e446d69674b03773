#include "sheet_view.hpp"

#include "ship_form.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {

namespace {

using data::SheetState;

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

bool isReadyToShip(const data::Sheet& sheet) { return sheet.state == SheetState::printed || sheet.state == SheetState::packed; }
bool hasFailed(const data::Sheet& sheet) { return sheet.state == SheetState::failed && sheet.kind != data::SheetKind::digital; }
bool isFree(const data::Sheet& sheet) { return sheet.state == SheetState::queued && !sheet.held; }
bool isHeld(const data::Sheet& sheet) { return sheet.state == SheetState::queued && sheet.held; }

void SheetView::print(SheetIds sheets)
{
    read<PrintResult>("print", data::format(PACKHOUSE_PLURAL("Printing {} sheet", "Printing {} sheets", sheets.size()), sheets.size()),
        [&host = host(), sheets](sdk::Progress& progress) { return PrintRun{host}.print({.sheets = sheets}, &progress); },
        [this, sheets](PrintResult& result) { tellPrinted(result, sheets); });
}

void SheetView::tellPrinted(const PrintResult& result, const SheetIds& sheets)
{
    bars().drop("printed");
    const int done = result.count(SheetState::printed), underway = result.count(SheetState::handedOver);
    const auto problem = std::ranges::find_if(result.sheets, [](const PrintedSheet& sheet) { return !sheet.problem.empty(); });
    if (!result.stopped.empty())
        // The same sheets again, whatever has been chosen meanwhile; those that are printed are left out.
        bars().show("printed", {ui::Tone::red, {}, result.stopped, _("Nothing is lost: the sheets are queued again."), {{_("Try again"), [this, sheets] { bars().drop("printed"); print(sheets); }}}, true});
    else if (problem != result.sheets.end())
        bars().show("printed", {ui::Tone::amber, {}, problem->problem, _("The other sheets were printed."),
            {{_("Show this sheet"), [this, sheet = problem->sheet.id.value] { bars().drop("printed"); showSheet(sheet); }}}, true});
    if (done + underway > 0) {
        const std::string sentence = underway == 0 ? data::format(PACKHOUSE_PLURAL("{} sheet is printed.", "{} sheets are printed.", done), done)
                                                   : data::format(_("{} sheets printed, {} on their way to the printer."), done, underway);
        told(sentence);
    }
    refresh();
}

void SheetView::holdSheets(const SheetIds& sheets, bool held, std::function<void()> back)
{
    const auto turned = std::make_shared<SheetIds>();
    const auto turn = [&host = host(), turned](bool way) { return [&host, turned, way](sdk::Progress&) { holdAll(host, *turned, way); }; };
    run({"hold", held ? _("Holding sheets") : _("Releasing sheets"), [&host = host(), sheets, held, turned](sdk::Progress&) { *turned = holdAll(host, sheets, held); },
        [this, held, turned, turn, back = std::move(back)] {
            const auto count = turned->size();
            did({heldName(count, held), heldSentence(count, held), {turn(!held), back}, {turn(held), back}});
            refresh();
        }, {}});
}

void SheetView::askParcel(const std::string& orderKey, int sheets)
{
    if (m_ship == nullptr) {
        content()->Insert(1, m_ship = new ShipForm(this), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
        m_ship->onShip = [this](const ParcelFacts& facts) { shipParcel(facts); };
    }
    m_ship->ask(orderKey, sheets);
}

void SheetView::shipParcel(const ParcelFacts& facts)
{
    read<Parcel>("ship", data::format(_("Shipping order {}"), facts.orderKey), [&host = host(), facts](sdk::Progress&) { return ship(host, facts); },
        [this, facts](Parcel& parcel) {
            const auto sheets = parcel.shipment.sheets.size();
            const std::string sent = data::format(PACKHOUSE_PLURAL("{} sheet of order {} is on its way.", "{} sheets of order {} are on their way.", sheets), sheets, facts.orderKey);
            const std::string left = parcel.left == 0 ? std::string{_("Nothing of the order is left to ship.")} : data::format(PACKHOUSE_PLURAL("{} sheet is still to ship.", "{} sheets are still to ship.", parcel.left), parcel.left);
            told(sent + " " + left);
            refresh();
            tellShipped();
        });
}

void SheetView::tellShipped()
{
    run({"tell", _("Telling the site what was shipped"), [&host = host()](sdk::Progress&) { tellSite(host); }, {},
        [this](const sdk::Outcome& outcome) {
            if (outcome.end != sdk::Outcome::End::failed) return;
            bars().show("tell", {ui::Tone::amber, "cloud-off", _("The site is told of the parcel later, by itself: it does not answer now."), outcome.sentence,
                {{_("Try now"), [this] { tellShipped(); }}}, true});
        }});
}

std::optional<ui::Notice> SheetView::questionOf(const data::Sheet& sheet)
{
    const auto id = sheet.id;
    const std::string number = ui::shownSheet(id.value);
    const ui::Notice::Act again{sheet.state == SheetState::unknown ? _("Not printed, print it") : _("Print it again"), [this, id] { decideSheet(id, false); }};
    if (hasFailed(sheet)) return ui::Notice{ui::Tone::red, {}, data::format(_("Sheet {} was not printed."), number), sheet.reason, {again}};
    if (sheet.state != SheetState::unknown) return {};
    return ui::Notice{ui::Tone::amber, {}, data::format(_("Sheet {} may already be printed: nobody saw how it ended."), number), sheet.reason,
        {{_("It is printed"), [this, id] { decideSheet(id, true); }}, again}};
}

/// The ledger has no way back from an answer; what may follow stands beside it.
void SheetView::decideSheet(data::Id<data::Sheet> sheet, bool printed)
{
    run({"decide", _("Settling a sheet"), [&host = host(), sheet, printed](sdk::Progress&) { decide(host, sheet, printed, _("decided at the queue")); },
        [this, sheet, printed] {
            const std::string number = ui::shownSheet(sheet.value);
            if (printed) told(data::format(_("Sheet {} counts as printed."), number));
            else told(data::format(_("Sheet {} waits for printing again."), number), {{_("Print it now"), [this, sheet] { print({sheet}); }}});
            refresh();
        }, {}});
}

void SheetView::printFailed(const SheetIds& ids)
{
    run({"again", _("Putting failed sheets back"), [&host = host(), ids](sdk::Progress&) { printAgain(host, ids, _("decided at the queue")); },
        [this, ids] {
            const auto count = ids.size();
            told(data::format(PACKHOUSE_PLURAL("{} sheet waits for printing again.", "{} sheets wait for printing again.", count), count),
                {{data::format(PACKHOUSE_PLURAL("Print {} sheet now", "Print {} sheets now", count), count), [this, ids] { print(ids); }}});
            refresh();
        }, {}});
}

} // namespace packhouse::fulfill
