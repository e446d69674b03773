#include "queue_window.hpp"

#include "sheet_panel.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/access.hpp"
#include "packhouse/sdk/native/ui/button.hpp"
#include "packhouse/sdk/native/ui/database_away.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

#include <algorithm>
#include <array>

namespace packhouse::fulfill {

namespace {

constexpr int treeWidth = 288, sheetsHeight = 250, thumbnail = 124;
constexpr std::size_t mostPictures = 100; // of one branch; a person looks at orders, not at the whole season

using data::SheetState;
constexpr std::array chipStates{SheetState::queued, SheetState::claimed, SheetState::rendered, SheetState::handedOver, SheetState::printed, SheetState::packed,
    SheetState::shipped, SheetState::unknown, SheetState::failed};

// The states that a sheet only passes through take room when there are such sheets.
bool isAlwaysShown(SheetState state)
{
    return state == SheetState::queued || state == SheetState::printed || state == SheetState::shipped;
}

ui::Chip chip(const QueueIndex& queue, const std::string& id, const Sign& sign)
{
    return {id, sign.word, sign.icon, sign.tone, queue.count(id)};
}

} // namespace

QueueWindow::QueueWindow(wxWindow* parent, sdk::Host& host) : SheetView{parent, host, pageId}, m_queue{std::make_shared<QueueIndex>(QueueView{})}
{
    recall();
    build();
    setFirst(m_orders);
    standsOn("queue", _("Reading the queue …"));
    refreshOn("sheet.changed");
    refreshOn("order.downloaded");
    refreshOn("order.changed");
    m_poll = host.events().on("fulfill.polled", [this](std::string_view) { m_polled = std::chrono::steady_clock::now(); });
    m_second.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { if (m_empty != nullptr && m_empty->IsShownOnScreen()) sayEmpty(); });
}

QueueWindow::~QueueWindow()
{
    *m_self = nullptr;
}

void QueueWindow::recall()
{
    m_choice.state = remembered("state");
    m_choice.branch = remembered("branch");
    m_choice.grouping = remembered("grouping");
    const auto known = std::ranges::find(groupings(), m_choice.grouping, &std::pair<std::string, std::string>::first);
    if (known == groupings().end()) m_choice.grouping = groupings().front().first;
}

void QueueWindow::build()
{
    content()->Add(m_chips = new ui::Chips(this, _("States of sheets")), wxSizerFlags{}.Expand());
    m_chips->choose(m_choice.state);
    m_chips->onChange = [this] {
        m_choice.state = m_chips->pressed();
        remember("state", m_choice.state);
        showTree();
    };
    m_row = new wxBoxSizer(wxHORIZONTAL);
    m_work = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_work->SetMinimumPaneSize(FromDIP(160));
    m_work->SplitVertically(buildTree(m_work), buildMiddle(m_work), FromDIP(treeWidth));
    recallWidths();
    m_row->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_row, wxSizerFlags{1}.Expand());
}

wxWindow* QueueWindow::buildTree(wxWindow* parent)
{
    auto* panel = new ui::Panel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(ui::quietLabel(panel, _("Group by")), wxSizerFlags{}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::related)));
    head->Add(m_grouping = new wxChoice(panel, wxID_ANY), wxSizerFlags{1}.CentreVertical());
    ui::nameControl(m_grouping, _("Group by"));
    for (const auto& [id, words] : groupings()) m_grouping->Append(ui::shown(words));
    m_grouping->SetSelection(static_cast<int>(std::ranges::find(groupings(), m_choice.grouping, &std::pair<std::string, std::string>::first) - groupings().begin()));
    m_grouping->Bind(wxEVT_CHOICE, [this](wxCommandEvent& event) {
        m_choice.grouping = groupings().at(static_cast<std::size_t>(event.GetSelection())).first;
        m_choice.branch.clear();
        remember("grouping", m_choice.grouping);
        showTree();
    });
    column->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM | wxRIGHT, ui::gap(this, ui::Space::related)));
    m_orders = new ui::Tree(panel, _("Orders"), {{_("Order"), treeWidth - 72, ui::ColumnKind::iconText}, {_("Sheets"), 48, ui::ColumnKind::number}});
    m_orders->onSelect = [this](const std::string& key) {
        m_choice.branch = key;
        m_marked = false;
        remember("branch", key);
        showSheets();
    };
    m_orders->onActivate = [this](const std::string&) { openOrder(); };
    column->Add(m_orders, wxSizerFlags{1}.Expand());
    panel->SetSizer(column);
    return panel;
}

wxWindow* QueueWindow::buildMiddle(wxWindow* parent)
{
    m_middle = new wxSplitterWindow(parent, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_middle->SetMinimumPaneSize(FromDIP(120));
    m_middle->SplitHorizontally(buildSheets(m_middle), buildPictures(m_middle), FromDIP(sheetsHeight));
    return m_middle;
}

wxWindow* QueueWindow::buildSheets(wxWindow* parent)
{
    auto* panel = new ui::Panel(parent);
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    head->Add(m_headline = ui::strongLabel(panel, {}), wxSizerFlags{1}.CentreVertical());
    head->Add(m_open = ui::linkButton(panel, _("Open order"), [this] { openOrder(); }), wxSizerFlags{}.CentreVertical());
    m_open->Hide();
    column->Add(head, wxSizerFlags{}.Expand().Border(wxLEFT | wxBOTTOM, ui::gap(this, ui::Space::hair)));
    m_sheets = new ui::Table(panel, _("Sheets"), SheetRows::columns(), wxDV_MULTIPLE | wxDV_ROW_LINES);
    m_sheets->onSelect = [this] {
        m_marked = m_marked || !m_showing;
        selectSheet();
    };
    m_sheets->onActivate = [this] { openOrder(); };
    column->Add(m_sheets, wxSizerFlags{1}.Expand());
    column->Add(m_question = new ui::Bars(panel), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
    panel->SetSizer(column);
    return panel;
}

wxWindow* QueueWindow::buildPictures(wxWindow* parent)
{
    auto* panel = new ui::Panel(parent);
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

/// Made when first wanted: narrow windows may never need it.
void QueueWindow::needPanel()
{
    if (m_panel != nullptr || !m_panelWanted || m_queue->sheets().empty()) return;
    m_row->Add(m_panel = new SheetPanel(this), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
}

void QueueWindow::recallWidths()
{
    const auto widthOf = [this](const std::string& name, int standard) {
        long kept = 0;
        return wxString{remembered(name)}.ToLong(&kept) && kept > 0 ? FromDIP(static_cast<int>(kept)) : FromDIP(standard);
    };
    m_work->SetSashPosition(widthOf("tree width", treeWidth), false);
    m_middle->SetSashPosition(widthOf("sheets height", sheetsHeight), false);
    for (wxSplitterWindow* split : {m_work, m_middle}) split->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [this](wxSplitterEvent& event) {
        event.Skip();
        CallAfter([this] { rememberWidths(); });
    });
}

void QueueWindow::rememberWidths()
{
    remember("tree width", std::to_string(ToDIP(m_work->GetSashPosition())));
    remember("sheets height", std::to_string(ToDIP(m_middle->GetSashPosition())));
}

void QueueWindow::refresh()
{
    read<std::shared_ptr<const QueueIndex>>("queue", _("Reading the queue"),
        [&host = host()](sdk::Progress&) { return std::make_shared<const QueueIndex>(readQueue(host.database(data::Schema::studio))); },
        [this](std::shared_ptr<const QueueIndex>& queue) { showQueue(queue); });
}

void QueueWindow::showQueue(std::shared_ptr<const QueueIndex> queue)
{
    const bool first = m_rows == nullptr;
    m_queue = std::move(queue);
    needPanel();
    if (m_back) {
        m_choice.state = m_back->state;
        m_choice.branch = m_back->branch;
        m_chips->choose(m_choice.state);
    }
    showChips();
    showTree();
    if (m_back) selectSheets(std::exchange(m_back, {})->sheets);
    if (first) m_second.Start(1000);
    if (!m_wanted.empty()) bringUp(std::exchange(m_wanted, {}));
}

void QueueWindow::showChips()
{
    std::vector<ui::Chip> chips;
    for (const SheetState state : chipStates) {
        const std::string id{wordOf(state)};
        if (isAlwaysShown(state) || m_queue->count(id) > 0 || m_choice.state == id) chips.push_back(chip(*m_queue, id, signOf(state)));
        if (state == SheetState::queued) chips.push_back(chip(*m_queue, "held", signOfHeld()));
    }
    m_chips->show(chips);
}

void QueueWindow::showTree()
{
    m_showing = true;
    auto branches = branchesOf(*m_queue, m_choice);
    m_orders->show(std::move(branches));
    const std::string branch = m_choice.branch;
    if (m_orders->selectedKey() != branch || branch.empty()) m_orders->select(branch);
    if (m_orders->selectedKey().empty()) {
        const auto all = std::ranges::find_if(m_queue->sheets(), [this](const ShownSheet& shown) { return m_choice.has(shown); });
        m_orders->select(all == m_queue->sheets().end() ? "all" : branchFor(*all, m_choice.grouping, "order"));
    }
    showSheets();
    showEmpty();
    m_showing = false;
}

void QueueWindow::showSheets()
{
    const bool outer = std::exchange(m_showing, true);
    m_rows = std::make_shared<SheetRows>(m_queue, sheetsOf(*m_queue, m_choice));
    m_sheets->show(m_rows);
    std::vector<ui::Picture> pictures;
    for (std::size_t row = 0; row < std::min(m_rows->count(), mostPictures); ++row) pictures.push_back(m_drawn.pictureOf(*m_rows->at(row).sheet));
    m_pictures->show(std::move(pictures));
    if (!m_sheets->selected() && m_rows->count() > 0) m_sheets->select(0);
    else selectSheet();
    drawPictures();
    m_showing = outer;
}

void QueueWindow::showEmpty()
{
    const bool empty = m_orders->selectedKey() == "all" && m_rows->count() == 0;
    if (empty && m_empty == nullptr) {
        content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
        ui::needsDatabase(m_empty->button());
    }
    if (empty) sayEmpty();
    const bool panel = !empty && m_panelWanted;
    const bool same = m_work->IsShown() != empty && (m_panel == nullptr || m_panel->IsShown() == panel);
    if (m_empty != nullptr) m_empty->Show(empty);
    m_work->Show(!empty);
    if (m_panel != nullptr) m_panel->Show(panel);
    m_chips->Show(!m_queue->sheets().empty());
    if (!same || empty) Layout();
    changed();
}

void QueueWindow::sayEmpty()
{
    using namespace std::chrono;
    constexpr seconds between{60};
    const auto orders = m_queue->orders().size();
    if (orders == 0)
        return m_empty->say("printer", _("No orders yet. Paid orders of the site come here by themselves, every minute."), _("Ask the site now"), [this] { pollSite(); });
    if (!m_words.empty())
        return m_empty->say("search", data::format(_("No sheet matches “{}”. Escape in the filter clears it."), m_words), m_choice.state.empty() ? std::string{} : _("Look in all states"), [this] { bringUpState({}); });
    if (m_choice.state != "queued")
        return m_empty->say("stack-2", data::format(_("No sheet is in this state: {}."), m_choice.state), _("Show all states"), [this] { bringUpState({}); });
    const std::string printed = data::format(PACKHOUSE_PLURAL("The one order is printed.", "All {} orders are printed.", orders), ui::shownNumber(static_cast<std::int64_t>(orders)));
    const auto since = m_polled ? duration_cast<seconds>(steady_clock::now() - *m_polled) : between;
    const std::string next = since < between ? data::format(_("Next poll in {}."), ui::shownDuration(between - since)) : std::string{_("The site is asked every minute.")};
    m_empty->say("circle-check", printed + " " + next, _("Ask the site now"), [this] { pollSite(); });
}

void QueueWindow::selectSheet()
{
    const auto row = m_sheets->selected();
    ui::setLabel(m_headline, headline());
    if (m_open->Show(!chosenOrder().empty())) {
        m_open->InvalidateBestSize(); // the theme's room round a button counts only once it is seen
        m_open->GetParent()->Layout();
    }
    m_headline->GetContainingSizer()->Layout();
    m_pictures->select(row && *row < mostPictures ? row : std::nullopt);
    askDecision();
    changed();
    if (m_panel == nullptr) return;
    if (selected() == nullptr) return m_panel->clear();
    m_panel->show(*selected());
    if (const DrawnSheet* drawn = m_drawn.find(selected()->sheet->id.value)) m_panel->showPicture(*drawn);
    readHistory();
}

/// The selected one first, then the others of the branch, one after the other; another branch stops it.
void QueueWindow::drawPictures()
{
    std::vector<std::pair<std::size_t, data::Sheet>> wanted;
    const auto want = [&](std::size_t row) {
        const data::Sheet& sheet = *m_rows->at(row).sheet;
        if (m_drawn.find(sheet.id.value) == nullptr) wanted.emplace_back(row, sheet);
    };
    if (const auto row = m_sheets->selected(); row && *row < m_rows->count()) want(*row);
    for (std::size_t row = 0; row < std::min(m_rows->count(), mostPictures); ++row)
        if (m_sheets->selected() != row) want(row);
    if (wanted.empty()) return stop("pictures");
    run({"pictures", _("Drawing sheets"), [&host = host(), wanted, rows = m_rows, self = m_self](sdk::Progress& progress) {
        for (std::size_t at = 0; at != wanted.size(); ++at) {
            progress.report(at, wanted.size(), std::to_string(wanted[at].second.id.value));
            auto drawn = std::make_shared<DrawnSheet>(drawForScreen(host, wanted[at].second));
            host.tasks().onMainThread([self, rows, row = wanted[at].first, sheet = wanted[at].second.id.value, drawn] {
                if (*self != nullptr) (*self)->keepDrawn(rows, row, sheet, std::move(*drawn));
            });
        }
    }, {}, [](const sdk::Outcome&) {}});
}

void QueueWindow::keepDrawn(const std::shared_ptr<SheetRows>& rows, std::size_t row, std::int64_t sheet, DrawnSheet drawn)
{
    const bool here = m_rows == rows;
    if (here && row < mostPictures) m_pictures->setPicture(row, drawn.image, drawn.problem);
    if (here && m_sheets->selected() == row && m_panel != nullptr) m_panel->showPicture(drawn);
    m_drawn.keep(sheet, std::move(drawn));
    changed();
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

std::string QueueWindow::headline() const
{
    const auto count = m_rows->count();
    const std::string sheets = data::format(PACKHOUSE_PLURAL("{} sheet", "{} sheets", count), ui::shownNumber(static_cast<std::int64_t>(count)));
    const std::string marked = m_marked ? data::format(_("{} chosen"), m_sheets->selectedRows().size()) : std::string{_("all chosen")};
    if (m_rows->orders() != 1) return data::format(_("{} orders · {}, {}"), m_rows->orders(), sheets, marked);
    const data::Order& order = m_rows->at(0).order->order;
    return data::format(_("Order {} · {} · {}, {}"), order.key, customerOf(order), sheets, marked);
}

std::string QueueWindow::facts() const
{
    if (!isRead()) return unread();
    const int queued = m_queue->count("queued");
    if (queued == 0) return _("Nothing waits for printing");
    const auto orders = std::ranges::count_if(m_queue->orders(), [](const QueuedOrder& order) { return std::ranges::any_of(order.sheets, [](const auto& sheet) { return chipOf(sheet) == "queued"; }); });
    return data::format(PACKHOUSE_PLURAL("{} sheet waits", "{} sheets wait", queued), ui::shownNumber(queued)) + " " +
           data::format(PACKHOUSE_PLURAL("in {} order", "in {} orders", orders), orders);
}

std::string QueueWindow::filterHint() const
{
    return _("order, child, product");
}

void QueueWindow::filter(const std::string& words)
{
    m_words = words;
    m_choice.filter = data::parseFilter(words, filterFields());
    m_marked = false;
    showTree();
}

bool QueueWindow::showPanel(bool shown)
{
    m_panelWanted = shown;
    const bool made = m_panel == nullptr;
    needPanel();
    if (m_panel == nullptr) return true;
    if (!made && m_panel->IsShown() == shown) return true;
    m_panel->Show(shown && m_work->IsShown());
    if (made && m_rows != nullptr) selectSheet();
    Layout();
    return true;
}

} // namespace packhouse::fulfill
