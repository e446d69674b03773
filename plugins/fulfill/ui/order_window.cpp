#include "order_window.hpp"

#include "life_strip.hpp"
#include "order_panel.hpp"
#include "order_rows.hpp"
#include "print_parts.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"
#include "packhouse/sdk/native/ui/space.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/type.hpp"

#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::fulfill {

namespace {

constexpr int thumbnail = 124, treeHeight = 330;
constexpr std::size_t mostQuestions = 3; // more would push the order out of sight; the next comes when one is answered

std::string kindOf(data::OrderKind kind)
{
    switch (kind) {
    case data::OrderKind::online: return _("Online");
    case data::OrderKind::paper: return _("Paper order");
    case data::OrderKind::customerPaper: return _("Paper order of a customer");
    }
    return {};
}

} // namespace

OrderWindow::OrderWindow(wxWindow* parent, sdk::Host& host, const std::string& key) : SheetView{parent, host, "order:" + key}, m_key{key}
{
    standsOn("order", _("Reading the order …"));
    refreshOn("sheet.changed");
    refreshOn("order.changed");
    refreshOn("order.downloaded");
    m_asked = host.events().on(askedTopic, [this](std::string_view what) { ask(std::string{what}); });
}

OrderWindow::~OrderWindow()
{
    *m_self = nullptr;
}

/// "hold 7KQX4MWD" from *Go to*: done here, where it is seen and taken back.
void OrderWindow::ask(const std::string& what)
{
    const auto blank = what.find(' ');
    if (what.substr(blank + 1) != m_key) return;
    if (m_read) perform(what.substr(0, blank));
    else m_act = what.substr(0, blank);
}

void OrderWindow::build()
{
    content()->Add(m_life = new LifeStrip(this), wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::label)));
    m_row = new wxBoxSizer(wxHORIZONTAL);
    m_work = new wxSplitterWindow(this, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxSP_LIVE_UPDATE | wxSP_NOBORDER);
    m_work->SetMinimumPaneSize(FromDIP(120));
    auto* upper = new ui::Panel(m_work);
    auto* column = new wxBoxSizer(wxVERTICAL);
    m_tree = new ui::Tree(upper, _("Items and sheets of this order"), orderColumns(), wxDV_SINGLE | wxDV_ROW_LINES);
    m_tree->onSelect = [this](const std::string&) { showPictures(); };
    m_tree->onActivate = [this](const std::string& key) {
        if (key.starts_with("sheet:")) host().events().tell("page.open", "fulfill.queue#" + key);
    };
    column->Add(m_tree, wxSizerFlags{1}.Expand());
    column->Add(m_questions = new ui::Bars(upper), wxSizerFlags{}.Expand().Border(wxTOP, ui::gap(this, ui::Space::related)));
    upper->SetSizer(column);
    auto* lower = new ui::Panel(m_work);
    auto* pictures = new wxBoxSizer(wxVERTICAL);
    pictures->Add(ui::strongLabel(lower, _("Sheets as they will print")), wxSizerFlags{}.Border(wxALL, ui::gap(this, ui::Space::hair)));
    pictures->Add(m_pictures = new ui::Light(lower, _("Sheets as they will print"), thumbnail), wxSizerFlags{1}.Expand());
    m_pictures->onSelect = [this](std::size_t place) { showSheet(m_shownSheets.at(place)); };
    lower->SetSizer(pictures);
    long height = 0;
    if (!wxString{remembered("tree height")}.ToLong(&height) || height <= 0) height = treeHeight;
    m_work->SplitHorizontally(upper, lower, FromDIP(static_cast<int>(height)));
    m_work->Bind(wxEVT_SPLITTER_SASH_POS_CHANGED, [this](wxSplitterEvent& event) {
        event.Skip();
        CallAfter([this] { remember("tree height", std::to_string(ToDIP(m_work->GetSashPosition()))); });
    });
    m_row->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_row, wxSizerFlags{1}.Expand());
    setFirst(m_tree);
}

void OrderWindow::needPanel()
{
    if (m_panel != nullptr || !m_panelWanted || m_row == nullptr) return;
    m_row->Add(m_panel = new OrderPanel(this), wxSizerFlags{}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
}

void OrderWindow::refresh()
{
    read<std::optional<OrderFacts>>("order", data::format(_("Reading order {}"), m_key),
        [&host = host(), key = m_key](sdk::Progress&) { return readOrder(host.database(data::Schema::studio), key); },
        [this](std::optional<OrderFacts>& facts) { show(std::move(facts)); });
}

void OrderWindow::show(std::optional<OrderFacts> facts)
{
    const bool first = !m_read;
    m_read = true;
    m_facts = std::move(facts);
    if (!m_facts) return showMissing();
    if (m_missing != nullptr) m_missing->Hide();
    if (m_tree == nullptr) build();
    needPanel();
    m_life->show(lifeOf(*m_facts));
    m_tree->show(orderBranches(*m_facts));
    if (m_panel != nullptr) m_panel->show(*m_facts);
    askDecisions();
    showPictures();
    Layout();
    if (first && IsShownOnScreen() && wxWindow::FindFocus() == nullptr) SetFocus(); // the hands may be elsewhere by now
    if (!m_wanted.empty()) bringUp(std::exchange(m_wanted, {}));
    if (!m_act.empty()) perform(std::exchange(m_act, {}));
    changed();
}

void OrderWindow::showMissing()
{
    if (m_missing == nullptr) content()->Add(m_missing = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_missing->say("help-circle", data::format(_("This studio has no order {}. Look at the key again; an order that was paid just now comes with the next poll of the site."), m_key), _("Open the queue"),
        [this] { host().events().tell("page.open", "fulfill.queue"); });
    m_missing->Show();
    Layout();
    changed();
}

std::string OrderWindow::facts() const
{
    if (!m_read) return unread();
    if (!m_facts) return _("not in this studio");
    const data::Order& order = m_facts->order;
    return data::format("{} · {} · {}, {} · {}", signOf(standOf(*m_facts)).word, kindOf(order.kind), ui::shownDate(order.placedAt), ui::shownTime(order.placedAt), sumOf(order.money.total));
}

SheetIds OrderWindow::idsOf(bool (*wanted)(const data::Sheet&)) const
{
    SheetIds ids;
    if (!m_facts) return ids;
    for (const data::Sheet& sheet : m_facts->sheets)
        if (wanted(sheet)) ids.push_back(sheet.id);
    return ids;
}

std::vector<sdk::PageAction> OrderWindow::actions() const
{
    const auto toPrint = idsOf(prints).size(), ready = idsOf(isReadyToShip).size(), failed = idsOf(hasFailed).size();
    const bool free = !idsOf(isFree).empty(), held = !idsOf(isHeld).empty();
    const std::string noPrint = running("print") ? _("This station prints already; the task shows how far it is.") : _("No sheet of this order waits for printing.");
    std::vector<sdk::PageAction> actions{
        {"print", toPrint == 0 ? std::string{_("Print order")} : data::format(PACKHOUSE_PLURAL("Print {} sheet", "Print {} sheets", toPrint), toPrint), "Ctrl+P", toPrint > 0 && !running("print"), true, noPrint, "printer"},
        {"hold", !free && held ? _("Release") : _("Hold"), "Ctrl+H", (free || held) && !running("hold"), false, _("No sheet of this order waits for printing; only these are held."), "hand-stop"},
        {"ship", _("Ship…"), "Ctrl+Enter", ready > 0 && !running("ship"), false, _("No sheet of this order is printed and not yet shipped."), "truck-delivery"},
        {"job", _("Open job"), "", m_facts && !m_facts->job.key.empty(), false, _("The job of this order is not in this studio."), "school"},
        {"queue", _("Show in the queue"), "", m_facts.has_value(), false, _("This order is not in this studio."), "stack-2"}};
    if (failed > 0) actions.push_back({"again", data::format(PACKHOUSE_PLURAL("Print {} failed sheet again", "Print {} failed sheets again", failed), failed), "Ctrl+R", !running("again"), false, {}, "refresh"});
    return actions;
}

void OrderWindow::perform(const std::string& action)
{
    if (!m_facts) return;
    if (action == "print" && !idsOf(prints).empty()) print(idsOf(prints));
    if (action == "hold") holdOrRelease();
    if (action == "ship" && m_facts->readyToShip() > 0) askParcel(m_key, m_facts->readyToShip());
    if (action == "again") printFailed(idsOf(hasFailed));
    if (action == "job") host().events().tell("page.open", "job:" + m_facts->job.key);
    if (action == "queue") host().events().tell("page.open", "fulfill.queue#order:" + m_key);
}

void OrderWindow::holdOrRelease()
{
    const bool held = !idsOf(isFree).empty();
    const SheetIds ids = idsOf(held ? isFree : isHeld);
    if (!ids.empty()) holdSheets(ids, held, [this] { refresh(); });
}

void OrderWindow::askDecisions()
{
    std::size_t asked = 0;
    for (const data::Sheet& sheet : m_facts->sheets) {
        const std::string subject = "sheet:" + std::to_string(sheet.id.value);
        const auto question = asked < mostQuestions ? questionOf(sheet) : std::nullopt;
        asked += question.has_value();
        if (question) m_questions->show(subject, *question);
        else m_questions->drop(subject);
    }
}

void OrderWindow::showPictures()
{
    const std::string branch = m_tree->selectedKey();
    const bool one = branch.starts_with("sheet:");
    std::vector<ui::Picture> pictures;
    std::vector<data::Sheet> missing;
    m_shownSheets.clear();
    std::optional<std::size_t> marked;
    for (const data::Sheet* sheet : sheetsBelow(*m_facts, one ? std::string{} : branch)) {
        if (branch == "sheet:" + std::to_string(sheet->id.value)) marked = m_shownSheets.size();
        m_shownSheets.push_back(sheet->id.value);
        pictures.push_back(m_drawn.pictureOf(*sheet));
        if (m_drawn.find(sheet->id.value) == nullptr) missing.push_back(*sheet);
    }
    m_pictures->show(std::move(pictures));
    m_pictures->select(marked);
    drawPictures(missing);
    changed();
}

void OrderWindow::drawPictures(const std::vector<data::Sheet>& sheets)
{
    if (sheets.empty()) return stop("pictures");
    run({"pictures", _("Drawing sheets"), [&host = host(), sheets, self = m_self](sdk::Progress& progress) {
        for (std::size_t at = 0; at != sheets.size(); ++at) {
            progress.report(at, sheets.size(), std::to_string(sheets[at].id.value));
            auto drawn = std::make_shared<DrawnSheet>(drawForScreen(host, sheets[at]));
            host.tasks().onMainThread([self, sheet = sheets[at].id.value, drawn] {
                if (*self != nullptr) (*self)->keepDrawn(sheet, std::move(*drawn));
            });
        }
    }, {}, [](const sdk::Outcome&) {}});
}

void OrderWindow::keepDrawn(std::int64_t sheet, DrawnSheet drawn)
{
    const auto at = std::ranges::find(m_shownSheets, sheet);
    if (at != m_shownSheets.end()) m_pictures->setPicture(static_cast<std::size_t>(at - m_shownSheets.begin()), drawn.image, drawn.problem);
    m_drawn.keep(sheet, std::move(drawn));
    changed();
}

void OrderWindow::showSheet(std::int64_t sheet)
{
    m_tree->select("sheet:" + std::to_string(sheet));
}

void OrderWindow::bringUp(const std::string& part)
{
    if (!m_read) m_wanted = part;
    else if (m_facts && part.starts_with("sheet:")) m_tree->select(part);
}

std::string OrderWindow::selectedPlace() const
{
    const std::string branch = m_tree == nullptr ? std::string{} : m_tree->selectedKey();
    return branch.starts_with("sheet:") ? "fulfill.queue#" + branch : "order:" + m_key;
}

bool OrderWindow::showPanel(bool shown)
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
