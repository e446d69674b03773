#include "orders_window.hpp"

#include "order_panel.hpp"
#include "order_source.hpp"
#include "poll.hpp"
#include "print_parts.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"

#include <wx/sizer.h>

namespace packhouse::fulfill {

OrdersWindow::OrdersWindow(wxWindow* parent, sdk::Host& host) : SheetView{parent, host, pageId}
{
    m_row = new wxBoxSizer(wxHORIZONTAL);
    m_list = new ui::List(this, host, pageId, _("Orders"), std::make_shared<OrderSource>(host));
    m_list->onSelect = [this] { readSelected(); };
    m_list->onActivate = [this] { openOrder(); };
    m_list->onCount = [this] { countChanged(); };
    standsOn(*m_list);
    m_row->Add(m_list, wxSizerFlags{1}.Expand());
    content()->Add(m_row, wxSizerFlags{1}.Expand());
    setFirst(m_list);
    refreshOn("order.downloaded");
    refreshOn("order.changed");
    refreshOn("sheet.changed");
}

void OrdersWindow::needPanel()
{
    if (m_panel != nullptr || !m_panelWanted || !m_facts) return;
    m_row->Add(m_panel = new OrderPanel(this), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    Layout();
}

void OrdersWindow::countChanged()
{
    const bool empty = isRead() && !m_list->loading() && m_list->count() == 0 && m_list->filterText().empty();
    if (empty && m_empty == nullptr) {
        content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
        m_empty->say("shopping-bag", _("No orders yet. Paid orders of the site come here by themselves, every minute."), _("Open online jobs"), [this] { host().events().tell("page.open", "tsios.jobs"); });
    }
    if (m_empty != nullptr && m_empty->IsShown() != empty) m_empty->Show(empty);
    if (m_row->AreAnyItemsShown() == empty) {
        m_row->ShowItems(!empty);
        Layout();
    }
    changed();
}

std::string OrdersWindow::facts() const
{
    if (!isRead()) return unread();
    const auto count = m_list->count();
    const std::string shown = ui::shownNumber(static_cast<std::int64_t>(count));
    return m_list->filterText().empty() ? data::format(PACKHOUSE_PLURAL("{} order", "{} orders", count), shown) : data::format(PACKHOUSE_PLURAL("{} order matches", "{} orders match", count), shown);
}

std::string OrdersWindow::filterHint() const
{
    return _("key, customer, state:paid, placed:>-7");
}

std::vector<sdk::PageAction> OrdersWindow::actions() const
{
    const bool one = m_list->current().has_value();
    const auto toPrint = idsOf(prints).size();
    const bool free = !idsOf(isFree).empty(), held = !idsOf(isHeld).empty();
    const std::string none = _("Nothing is selected: choose an order.");
    return {{"open", _("Open order"), "Alt+Enter", one, true, none, "shopping-bag"},
        {"print", toPrint == 0 ? std::string{_("Print selected")} : data::format(PACKHOUSE_PLURAL("Print {} sheet", "Print {} sheets", toPrint), toPrint), "Ctrl+P", toPrint > 0 && !running("print"), false,
            one ? _("No sheet of this order waits for printing.") : none, "printer"},
        {"hold", !free && held ? _("Release") : _("Hold"), "Ctrl+H", (free || held) && !running("hold"), false, one ? _("No sheet of this order waits for printing; only these are held.") : none, "hand-stop"},
        {"ship", _("Ship…"), "Ctrl+Enter", m_facts && m_facts->readyToShip() > 0 && !running("ship"), false, one ? _("No sheet of this order is printed and not yet shipped.") : none, "truck-delivery"},
        {"columns", _("Choose columns…"), "", true, false, {}, "layout-list"},
        {"export", _("Export these orders…"), "", m_list->count() > 0, false, _("There is no order to export."), "file-download"}};
}

void OrdersWindow::perform(const std::string& action)
{
    if (action == "open") openOrder();
    if (action == "print" && !idsOf(prints).empty()) print(idsOf(prints));
    if (action == "hold") holdSelected();
    if (action == "ship" && m_facts && m_facts->readyToShip() > 0) askParcel(m_facts->order.key, m_facts->readyToShip());
    if (action == "columns") m_list->chooseColumns();
    if (action == "export") m_list->exportRows();
}

void OrdersWindow::openOrder()
{
    if (const auto row = m_list->current(); row && !row->place.empty()) host().events().tell("page.open", row->place);
}

SheetIds OrdersWindow::idsOf(bool (*wanted)(const data::Sheet&)) const
{
    SheetIds ids;
    if (!m_facts) return ids;
    for (const data::Sheet& sheet : m_facts->sheets)
        if (wanted(sheet)) ids.push_back(sheet.id);
    return ids;
}

void OrdersWindow::holdSelected()
{
    const bool held = !idsOf(isFree).empty();
    const SheetIds ids = idsOf(held ? isFree : isHeld);
    if (!ids.empty()) holdSheets(ids, held, [this, order = m_facts->order.id.value] { m_list->select(order); });
}

void OrdersWindow::refresh()
{
    m_list->refresh();
    readSelected();
}

bool OrdersWindow::loading() const
{
    return m_list->loading() || View::loading();
}

void OrdersWindow::readSelected()
{
    const std::string place = selectedPlace();
    if (place.empty()) return showSelected({});
    read<std::optional<OrderFacts>>("order", _("Reading an order"), [&host = host(), key = place.substr(place.find(':') + 1)](sdk::Progress&) { return readOrder(host.database(data::Schema::studio), key); },
        [this](std::optional<OrderFacts>& facts) { showSelected(std::move(facts)); });
}

void OrdersWindow::showSelected(std::optional<OrderFacts> facts)
{
    m_facts = std::move(facts);
    needPanel();
    if (m_panel != nullptr && m_facts) m_panel->show(*m_facts);
    changed();
}

void OrdersWindow::showSheet(std::int64_t sheet)
{
    host().events().tell("page.open", "fulfill.queue#sheet:" + std::to_string(sheet));
}

std::string OrdersWindow::selectedPlace() const
{
    const auto row = m_list->current();
    return row ? row->place : std::string{};
}

bool OrdersWindow::can(sdk::EditCommand command) const
{
    return command == sdk::EditCommand::selectAll ? m_list->count() > 0 : command == sdk::EditCommand::copy && m_list->canCopy();
}

void OrdersWindow::edit(sdk::EditCommand command)
{
    if (command == sdk::EditCommand::copy) m_list->copy();
    if (command == sdk::EditCommand::selectAll) m_list->selectAll();
}

bool OrdersWindow::showPanel(bool shown)
{
    m_panelWanted = shown;
    const bool made = m_panel == nullptr;
    needPanel();
    if (m_panel == nullptr || (!made && m_panel->IsShown() == shown)) return true;
    if (made && m_facts) m_panel->show(*m_facts);
    m_panel->Show(shown);
    Layout();
    return true;
}

} // namespace packhouse::fulfill
