#include "queue_window.hpp"

#include "sheet_signs.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

#include <algorithm>
#include <array>

namespace packhouse::fulfill {

namespace {

constexpr int treeWidth = 288, sheetsHeight = 250, thumbnail = 124;

using data::SheetState;
constexpr std::array chipStates{SheetState::queued, SheetState::claimed, SheetState::rendered, SheetState::handedOver, SheetState::printed,
    SheetState::shipped, SheetState::unknown, SheetState::failed};

int heldIn(const QueueView& queue)
{
    int held = 0;
    for (const QueuedOrder& order : queue.orders)
        for (const data::Sheet& sheet : order.sheets) held += chipOf(sheet) == "held";
    return held;
}

int countOf(const QueueView& queue, SheetState state)
{
    const auto found = queue.counts.find(state);
    return found == queue.counts.end() ? 0 : found->second;
}

// The states that a sheet only passes through take room when there are such sheets.
bool isAlwaysShown(SheetState state)
{
    return state == SheetState::queued || state == SheetState::printed || state == SheetState::shipped;
}

ui::Chip chip(const QueueView& queue, SheetState state)
{
    const Sign sign = signOf(state);
    const int count = countOf(queue, state) - (state == SheetState::queued ? heldIn(queue) : 0);
    return {std::string{wordOf(state)}, sign.word, sign.icon, sign.tone, count};
}

} // namespace

QueueWindow::QueueWindow(wxWindow* parent, sdk::Host& host) : View{parent, host, pageId}
{
    build();
    setFirst(m_orders);
    refreshOn("sheet.changed");
    refreshOn("order.downloaded");
    refreshOn("order.changed");
}

void QueueWindow::build()
{
    content()->Add(m_chips = new ui::Chips(this, _("States of sheets")), wxSizerFlags{}.Expand());
    m_chips->onChange = [this] {
        m_choice.state = m_chips->pressed();
        showTree();
    };
    content()->Add(m_ship = new ShipForm(this), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::related)));
    m_ship->onShip = [this](const ParcelFacts& facts) { shipParcel(facts); };
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_work = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_work->SetMinimumPaneSize(FromDIP(160));
    m_orders = new ui::Tree(m_work, _("Orders by job"), {{_("Order"), treeWidth - 64, ui::ColumnKind::iconText}, {_("Sheets"), 44, ui::ColumnKind::number}});
    m_orders->onSelect = [this](const std::string& key) {
        m_choice.branch = key;
        showSheets();
    };
    m_work->SplitVertically(m_orders, buildMiddle(m_work), FromDIP(treeWidth));
    row->Add(m_work, wxSizerFlags{1}.Expand());
    row->Add(m_panel = new SheetPanel(this), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    content()->Add(row, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->Hide();
}

wxWindow* QueueWindow::buildMiddle(wxWindow* parent)
{
    auto* split = new wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    split->SetMinimumPaneSize(FromDIP(120));
    split->SplitHorizontally(buildSheets(split), buildPictures(split), FromDIP(sheetsHeight));
    return split;
}

wxWindow* QueueWindow::buildSheets(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(m_headline = ui::strongLabel(panel, {}), wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, ui::gap(this, ui::Space::hair)));
    m_sheets = new ui::Table(panel, _("Sheets"), SheetRows::columns(), wxDV_MULTIPLE | wxDV_ROW_LINES);
    m_sheets->onSelect = [this] { selectSheet(); };
    column->Add(m_sheets, wxSizerFlags{1}.Expand());
    column->Add(m_question = new ui::Bars(panel), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
    panel->SetSizer(column);
    return panel;
}

wxWindow* QueueWindow::buildPictures(wxWindow* parent)
{
    auto* panel = new wxPanel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->Add(ui::strongLabel(panel, _("Sheets as they will print")), wxSizerFlags{}.Border(wxALL, ui::gap(this, ui::Space::hair)));
    m_pictures = new ui::Light(panel, _("Sheets as they will print"), thumbnail);
    m_pictures->onSelect = [this](std::size_t row) {
        m_sheets->select(row);
        m_sheets->SetFocus();
    };
    column->Add(m_pictures, wxSizerFlags{1}.Expand());
    panel->SetSizer(column);
    return panel;
}

void QueueWindow::refresh()
{
    read<QueueView>("queue", _("Reading the queue"), [&host = host()](sdk::Progress&) { return readQueue(host.database(data::Schema::studio)); },
        [this](QueueView& queue) { showQueue(std::move(queue)); });
}

void QueueWindow::showQueue(QueueView queue)
{
    m_queue = std::make_shared<QueueView>(std::move(queue));
    m_read = true;
    showChips();
    showTree();
    showEmpty();
}

void QueueWindow::showChips()
{
    std::vector<ui::Chip> chips;
    for (const SheetState state : chipStates)
        if (isAlwaysShown(state) || countOf(*m_queue, state) > 0 || m_choice.state == wordOf(state)) chips.push_back(chip(*m_queue, state));
    const Sign held = Sign{_("Held"), "hand-stop", ui::Tone::amber};
    chips.insert(chips.begin() + 1, {"held", held.word, held.icon, held.tone, heldIn(*m_queue)});
    m_chips->show(chips);
}

void QueueWindow::showTree()
{
    m_orders->show(branchesOf(*m_queue, m_choice));
    if (m_orders->selectedKey().empty()) {
        const auto orders = ordersOf(*m_queue, {m_choice.words, m_choice.state, {}});
        return m_orders->select(orders.empty() ? "all" : "order:" + orders.front()->order.key);
    }
    showSheets();
}

void QueueWindow::showSheets()
{
    m_rows = std::make_shared<SheetRows>(m_queue, sheetsOf(*m_queue, m_choice));
    m_sheets->show(m_rows);
    std::vector<ui::Picture> pictures;
    for (std::size_t row = 0; row != m_rows->count(); ++row) {
        const data::Sheet& sheet = *m_rows->at(row).sheet;
        const Sign sign = signOf(sheet);
        const auto drawn = m_drawn.find(sheet.id.value);
        pictures.push_back({drawn == m_drawn.end() ? wxImage{} : drawn->second.image, ui::shownNumber(sheet.id.value), sign.icon,
            drawn == m_drawn.end() ? std::string{} : drawn->second.problem, sign.tone});
    }
    m_pictures->show(std::move(pictures));
    if (!m_sheets->selected() && m_rows->count() > 0) m_sheets->select(0);
    else selectSheet();
    drawNext();
}

void QueueWindow::showEmpty()
{
    const bool empty = m_queue->orders.empty();
    m_empty->say("printer", _("No orders yet. Paid orders of the site come here by themselves, every minute."), _("Ask the site now"), [this] { pollSite(); });
    m_empty->Show(empty);
    m_work->Show(!empty);
    m_panel->Show(!empty && m_panelWanted);
    m_chips->Show(!empty);
    Layout();
    changed();
}

void QueueWindow::selectSheet()
{
    const auto row = m_sheets->selected();
    ui::setLabel(m_headline, headline());
    m_pictures->select(row);
    askDecision();
    if (selected() == nullptr) return m_panel->clear();
    m_panel->show(*selected());
    if (const auto drawn = m_drawn.find(selected()->sheet->id.value); drawn != m_drawn.end()) m_panel->showPicture(drawn->second);
    readHistory();
    changed();
}

void QueueWindow::drawNext()
{
    for (std::size_t row = 0; row != m_rows->count(); ++row) {
        const data::Sheet sheet = *m_rows->at(row).sheet;
        if (m_drawn.contains(sheet.id.value)) continue;
        return read<DrawnSheet>("pictures", _("Drawing sheets"), [&host = host(), sheet](sdk::Progress&) { return drawForScreen(host, sheet); },
            [this, row, rows = m_rows](DrawnSheet& drawn) {
                m_drawn[rows->at(row).sheet->id.value] = drawn;
                if (rows == m_rows) keepDrawn(row, drawn);
                drawNext();
            });
    }
}

void QueueWindow::keepDrawn(std::size_t row, const DrawnSheet& drawn)
{
    m_pictures->setPicture(row, drawn.image, drawn.problem);
    if (m_sheets->selected() == row) m_panel->showPicture(drawn);
}

void QueueWindow::readHistory()
{
    const auto id = selected()->sheet->id;
    read<std::vector<data::SheetEvent>>("history", _("Reading the history of a sheet"),
        [&host = host(), id](sdk::Progress&) {
            data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
            return data::SheetRepository{work}.history(id);
        },
        [this](std::vector<data::SheetEvent>& events) { m_panel->showHistory(events); });
}

const ShownSheet* QueueWindow::selected() const
{
    const auto row = m_sheets->selected();
    return row && m_rows && *row < m_rows->count() ? &m_rows->at(*row) : nullptr;
}

std::string QueueWindow::headline() const
{
    if (!m_rows) return {};
    const auto orders = ordersOf(*m_queue, m_choice);
    const auto count = m_rows->count();
    const std::string sheets = data::format(PACKHOUSE_PLURAL("{} sheet", "{} sheets", count), ui::shownNumber(static_cast<std::int64_t>(count)));
    const std::string marked = data::format(_("{} selected"), m_sheets->selectedRows().size());
    if (orders.size() != 1) return data::format(_("{} orders · {}, {}"), orders.size(), sheets, marked);
    const data::Order& order = orders.front()->order;
    return data::format(_("Order {} · {} · {}, {}"), order.key, customerOf(order), sheets, marked);
}

std::string QueueWindow::facts() const
{
    if (!m_read) return _("Reading the queue …");
    const int queued = countOf(*m_queue, SheetState::queued);
    const auto orders = std::ranges::count_if(m_queue->orders, [](const QueuedOrder& order) { return order.count(SheetState::queued) > 0; });
    if (queued == 0) return _("Nothing waits for printing");
    return data::format(PACKHOUSE_PLURAL("{} sheet waits", "{} sheets wait", queued), ui::shownNumber(queued)) + " " +
           data::format(PACKHOUSE_PLURAL("in {} order", "in {} orders", orders), orders);
}

std::string QueueWindow::filterHint() const
{
    return _("order, child, product");
}

void QueueWindow::filter(const std::string& words)
{
    m_choice.words = words;
    showTree();
}

bool QueueWindow::showPanel(bool shown)
{
    m_panelWanted = shown;
    if (m_panel->IsShown() == shown || m_queue->orders.empty()) return true;
    m_panel->Show(shown);
    Layout();
    return true;
}

} // namespace packhouse::fulfill
