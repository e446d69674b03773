// What can be done with the chosen sheets.
#include "queue_window.hpp"

#include "poll.hpp"
#include "print_parts.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/clipbrd.h>

#include <algorithm>

namespace packhouse::fulfill {

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
    const auto free = chosenIds(isFree).size(), held = chosenIds(isHeld).size();
    return {"hold", free == 0 && held > 0 ? _("Release") : _("Hold"), "Ctrl+H", free + held > 0 && !running("hold"), false,
        _("Choose an order or sheets that wait for printing; only these are held or released."), "hand-stop"};
}

sdk::PageAction QueueWindow::shipAction() const
{
    const bool ready = !chosenOrder().empty() && std::ranges::any_of(chosen().front()->order->sheets, isReadyToShip);
    return {"ship", _("Ship…"), "Ctrl+Enter", ready && !running("ship"), false, _("Choose one order with printed sheets."), "truck-delivery"};
}

sdk::PageAction QueueWindow::againAction() const
{
    const auto count = chosenIds(hasFailed).size();
    return {"again", count == 0 ? std::string{_("Print again")} : data::format(_("Print {} again"), count), "Ctrl+R",
        count > 0 && !running("again"), false, _("Choose failed sheets. What is printed stays printed."), "refresh"};
}

void QueueWindow::perform(const std::string& action)
{
    if (action == "print" && printAction().enabled) print(chosenIds(prints));
    if (action == "hold" && holdAction().enabled) holdChosen();
    if (action == "ship" && shipAction().enabled) shipChosen();
    if (action == "again" && againAction().enabled) printFailed(chosenIds(hasFailed));
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

void QueueWindow::holdChosen()
{
    const auto free = chosenIds(isFree);
    holdSheets(free.empty() ? chosenIds(isHeld) : free, !free.empty(), [this, before = place()] { goBack(before); });
}

void QueueWindow::shipChosen()
{
    const QueuedOrder& order = *chosen().front()->order;
    askParcel(order.order.key, static_cast<int>(std::ranges::count_if(order.sheets, isReadyToShip)));
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
    const auto question = selected() == nullptr ? std::nullopt : questionOf(*selected()->sheet);
    if (question) m_question->show("decide", *question);
    else m_question->drop("decide");
}

} // namespace packhouse::fulfill
