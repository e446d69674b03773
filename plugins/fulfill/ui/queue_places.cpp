// Where the queue is asked to look: places from events, tabs, undo.
#include "queue_window.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/order_repository.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>

namespace packhouse::fulfill {

namespace {

std::string rest(const std::string& part)
{
    return part.substr(part.find(':') + 1);
}

} // namespace

void QueueWindow::bringUp(const std::string& part)
{
    if (m_rows == nullptr) {
        m_wanted = part;
        return;
    }
    if (part.starts_with("state:")) bringUpState(rest(part));
    if (part.starts_with("sheet:")) bringUpSheet(std::strtoll(rest(part).c_str(), nullptr, 10));
    if (part.starts_with("order:")) bringUpBranch("order", rest(part));
    if (part.starts_with("job:")) bringUpBranch("job", rest(part));
}

void QueueWindow::bringUpState(const std::string& chip)
{
    m_choice.state = chip;
    m_choice.branch = "all";
    m_chips->choose(chip);
    remember("state", chip);
    showChips();
    showTree();
}

/// A state or branch that hides the sheet is let go of; the words of the filter are the person's and stay.
void QueueWindow::bringUpSheet(std::int64_t sheet)
{
    const ShownSheet* found = m_queue->find(sheet);
    if (found == nullptr) return openOrderOf(sheet);
    if (!m_choice.has(*found)) bringUpState({});
    m_orders->select(branchFor(*found, m_choice.grouping, "order"));
    selectSheets({sheet});
}

void QueueWindow::bringUpBranch(const std::string& level, const std::string& key)
{
    const auto found = std::ranges::find_if(m_queue->sheets(), [&](const ShownSheet& shown) { return (level == "job" ? shown.order->jobKey : shown.order->order.key) == key; });
    if (found == m_queue->sheets().end()) {
        if (level == "order") host().events().tell("page.open", "order:" + key);
        return;
    }
    if (!m_choice.has(*found)) bringUpState({});
    m_orders->select(branchFor(*found, m_choice.grouping, level));
}

/// Sheets of long ago are not in the queue; their order is.
void QueueWindow::openOrderOf(std::int64_t sheet)
{
    read<std::string>("find", _("Looking for a sheet"),
        [&host = host(), sheet](sdk::Progress&) {
            data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
            const auto found = data::SheetRepository{work}.find({sheet});
            const auto order = found ? data::OrderRepository{work}.find(found->order) : std::nullopt;
            if (!order) throw data::Error{data::Trouble::missing, data::format(_("There is no sheet {} in this studio. Look at its number again."), sheet)};
            return order->key;
        },
        [this, sheet](std::string& key) { host().events().tell("page.open", "order:" + key + "#sheet:" + std::to_string(sheet)); });
}

void QueueWindow::openOrder()
{
    if (const std::string key = chosenOrder(); !key.empty()) host().events().tell("page.open", "order:" + key);
}

QueueWindow::Place QueueWindow::place() const
{
    Place place{m_choice.state, m_choice.branch, {}};
    if (!m_marked || m_rows == nullptr) return place;
    for (const std::size_t row : m_sheets->selectedRows()) place.sheets.push_back(m_rows->at(row).sheet->id.value);
    return place;
}

void QueueWindow::goBack(const Place& place)
{
    m_back = place;
    refresh();
}

void QueueWindow::selectSheets(const std::vector<std::int64_t>& sheets)
{
    wxDataViewItemArray items;
    for (std::size_t row = 0; row != m_rows->count(); ++row)
        if (std::ranges::find(sheets, m_rows->at(row).sheet->id.value) != sheets.end()) items.push_back(m_sheets->itemAt(row));
    m_marked = !items.empty();
    if (items.empty()) return;
    m_sheets->SetCurrentItem(items.front());
    m_sheets->SetSelections(items);
    m_sheets->EnsureVisible(items.front());
    selectSheet();
}

std::string QueueWindow::selectedPlace() const
{
    const std::string order = orderOfBranch(m_choice.branch);
    if (m_marked && m_sheets->selectedRows().size() == 1 && selected() != nullptr) return "fulfill.queue#sheet:" + std::to_string(selected()->sheet->id.value);
    return order.empty() ? std::string{} : "order:" + order;
}

} // namespace packhouse::fulfill
