#include "host/desktop/inbox_window.hpp"

#include "host/desktop/inbox_words.hpp"

#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/accel.h>
#include <wx/mstream.h>
#include <wx/statbmp.h>
#include <wx/statline.h>
#include <wx/wupdlock.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

constexpr int listWidth = 248, timeWidth = 60;
constexpr std::size_t cardsAtOnce = 12; // the list has all; more cards than fit on two screens are of no use
constexpr const char* settledKey = "settled";

ui::Branch branchOf(const InboxEntry& entry)
{
    return {entry.place(), {{entry.item.title, entry.item.icon, entry.item.tone}, {sinceWords(entry.item.since), {}, ui::Tone::grey}}, {}, true};
}

ui::Branch settledBranch(const std::vector<data::Settled>& settled)
{
    ui::Branch branch{settledKey, {{_("Settled today"), {}, ui::Tone::grey, true}, {ui::shownNumber(static_cast<std::int64_t>(settled.size())), {}, ui::Tone::grey}}, {}, false};
    for (const data::Settled& each : settled)
        branch.branches.push_back({settledKey + (" " + each.kind + "/" + each.item + " " + data::toIso(each.at)),
            {{each.title + ": " + settledWords(each), "circle-check", ui::Tone::green}, {ui::shownTime(each.at), {}, ui::Tone::grey}}, {}, true});
    return branch;
}

std::string textOf(const std::vector<ui::Branch>& branches)
{
    std::string text;
    for (const ui::Branch& branch : branches) text += branch.key + '\t' + branch.cells.front().text + '\t' + branch.cells.back().text + '\n' + textOf(branch.branches);
    return text;
}

bool isKey(const std::string& key, const wxKeyEvent& event)
{
    wxAcceleratorEntry entry;
    return !key.empty() && entry.FromString("\t" + ui::shown(key)) && entry.GetKeyCode() == event.GetKeyCode() && entry.GetFlags() == event.GetModifiers();
}

wxImage imageOf(const std::string& bytes)
{
    wxMemoryInputStream stream{bytes.data(), bytes.size()};
    return bytes.empty() ? wxImage{} : wxImage{stream, bytes.starts_with("\x89PNG") ? wxBITMAP_TYPE_PNG : wxBITMAP_TYPE_JPEG};
}

} // namespace

InboxWindow::InboxWindow(wxWindow* parent, sdk::Host& host, InboxKeeper& keeper) : View{parent, host, pageId}, m_keeper{keeper}
{
    build();
    setFirst(m_list);
    m_heard = host.events().on("inbox.changed", [this](std::string_view) { show(); });
    Bind(wxEVT_CHAR_HOOK, &InboxWindow::keyPressed, this);
}

void InboxWindow::build()
{
    m_work = new ui::Panel(this);
    m_list = new ui::Tree(m_work, _("Inbox"), {{_("What"), listWidth - timeWidth, ui::ColumnKind::iconText}, {_("Since"), timeWidth, ui::ColumnKind::number}});
    m_list->SetMinSize({FromDIP(listWidth), -1});
    m_list->onSelect = [this](const std::string& key) { select(key); };
    m_cards = new wxScrolledWindow(m_work, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxVSCROLL | wxTAB_TRAVERSAL | wxBORDER_THEME);
    m_cards->SetScrollRate(0, FromDIP(8));
    m_cards->SetSizer(new wxBoxSizer(wxVERTICAL));
    ui::makeCard(m_cards);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_list, wxSizerFlags{}.Expand());
    row->Add(m_cards, wxSizerFlags{1}.Expand().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_work->SetSizer(row);
    content()->Add(m_work, wxSizerFlags{1}.Expand());
    content()->Add(m_empty = new ui::EmptyState(this), wxSizerFlags{1}.Expand());
    m_empty->say("circle-check", _("Nothing needs a person. Everything runs by itself."), _("Look again"), [this] { m_keeper.refresh(); });
    m_empty->Hide();
}

std::string InboxWindow::facts() const
{
    if (!isKnown() && m_keeper.count() == 0) return m_keeper.loading() ? _("Reading what needs a person …") : _("not read yet");
    return inboxFacts(m_keeper.count(), static_cast<int>(m_keeper.settledToday().size()));
}

bool InboxWindow::loading() const
{
    return m_keeper.loading() || View::loading();
}

void InboxWindow::refresh()
{
    show();
    m_keeper.refresh();
}

void InboxWindow::bringUp(const std::string& part)
{
    m_wanted = part;
    show();
    if (m_wanted.empty() || m_keeper.loading()) return;
    told(_("That is settled already; it is no longer in the inbox."));
    m_wanted.clear();
}

std::string InboxWindow::selectedPlace() const
{
    return selected() == nullptr ? std::string{} : pageId + ("#" + m_selected);
}

const InboxEntry* InboxWindow::selected() const
{
    return m_keeper.find(m_selected);
}

void InboxWindow::show()
{
    const bool nothing = m_keeper.count() == 0 && m_keeper.settledToday().empty();
    if (m_keeper.find(m_wanted) != nullptr) m_selected = std::exchange(m_wanted, {});
    if (selected() == nullptr) m_selected = m_keeper.count() == 0 ? std::string{} : m_keeper.entries().front().place();
    m_empty->Show(nothing && isKnown());
    m_work->Show(!m_empty->IsShown());
    showFailures();
    showList();
    showCards();
    Layout();
    if (m_focusLate && !nothing) SetFocus();
    changed();
}

bool InboxWindow::isKnown() const
{
    return !m_keeper.loading() && m_keeper.failures().empty();
}

// What failed for the same reason is one sentence.
void InboxWindow::showFailures()
{
    std::map<std::string, int> alike;
    for (const auto& [kind, sentence] : m_keeper.failures()) ++alike[sentence];
    for (const sdk::InboxKind* kind : m_keeper.kinds()) {
        const auto found = m_keeper.failures().find(kind->id());
        if (found == m_keeper.failures().end()) succeeded(kind->id());
        else
            failed(kind->id(), {alike[found->second] > 1 ? data::format(_("What waits for a person could not be read: {}"), found->second)
                                                         : data::format(_("“{}” could not be looked into: {}"), kind->title(), found->second),
                                   [this, kind] { m_keeper.refresh(*kind); }});
    }
}

void InboxWindow::showList()
{
    std::vector<ui::Branch> branches;
    for (const InboxEntry& entry : m_keeper.entries()) branches.push_back(branchOf(entry));
    if (!m_keeper.settledToday().empty()) branches.push_back(settledBranch(m_keeper.settledToday()));
    const std::string text = textOf(branches);
    const auto heard = std::exchange(m_list->onSelect, {});
    if (text != std::exchange(m_listText, text)) m_list->show(std::move(branches));
    if (m_list->selectedKey() != m_selected && !m_list->selectedKey().starts_with(settledKey)) m_list->select(m_selected);
    m_list->onSelect = heard;
}

void InboxWindow::select(const std::string& place)
{
    if (m_keeper.find(place) == nullptr || place == m_selected) return;
    m_selected = place;
    showList();
    showCards();
    changed();
}

InboxCard* InboxWindow::cardFor(const InboxEntry& entry, std::vector<InboxCard*>& before)
{
    const bool open = entry.place() == m_selected;
    const auto found = std::ranges::find_if(before, [&](const InboxCard* card) { return card->shows(entry, open); });
    if (found != before.end()) {
        InboxCard* kept = *found;
        before.erase(found);
        return kept;
    }
    auto* made = new InboxCard(m_cards, entry, open);
    made->onSelect = [this](const InboxEntry& chosen) { CallAfter([this, place = chosen.place()] { select(place); m_list->SetFocus(); }); };
    made->onAct = [this](const InboxEntry& chosen, const sdk::InboxAct& wanted) { act(chosen, wanted); };
    if (open && entry.item.picture) fetchPicture(entry);
    return made;
}

void InboxWindow::showCards()
{
    const wxWindowUpdateLocker still{m_cards};
    const auto& entries = m_keeper.entries();
    const auto at = static_cast<std::size_t>(std::ranges::find(entries, m_selected, &InboxEntry::place) - entries.begin());
    const std::size_t first = at >= entries.size() ? 0 : at / cardsAtOnce * cardsAtOnce, last = std::min(entries.size(), first + cardsAtOnce);
    wxSizer* column = m_cards->GetSizer();
    column->Clear(false);
    for (wxWindow* each : wxWindowList{m_cards->GetChildren()})
        if (dynamic_cast<InboxCard*>(each) == nullptr) each->Destroy();
    std::vector<InboxCard*> before = std::exchange(m_shown, {});
    for (std::size_t place = first; place != last; ++place) {
        m_shown.push_back(cardFor(entries[place], before));
        column->Add(m_shown.back(), wxSizerFlags{}.Expand());
        column->Add(new wxStaticLine(m_cards), wxSizerFlags{}.Expand());
    }
    for (InboxCard* gone : before) gone->Destroy();
    if (last - first < entries.size()) column->Add(quietLine("layout-list", data::format(_("{} to {} of {}; the list at the left has all."), first + 1, last, entries.size())), wxSizerFlags{}.Expand());
    if (isKnown()) column->Add(quietLine("circle-check", entries.empty() ? _("Nothing needs a person. Everything runs by itself.") : _("Below this line everything runs by itself.")), wxSizerFlags{}.Expand());
    showSettled(column);
    m_cards->FitInside();
    m_cards->Layout();
}

wxSizer* InboxWindow::quietLine(const char* icon, const std::string& words)
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(m_cards, wxID_ANY, ui::icon(icon, icon == std::string_view{"circle-check"} ? ui::Tone::green : ui::Tone::grey)), wxSizerFlags{}.CentreVertical().Border(wxALL, ui::gap(this, ui::Space::label)));
    row->Add(ui::quietLabel(m_cards, words), wxSizerFlags{1}.CentreVertical().Border(wxRIGHT, ui::gap(this, ui::Space::label)));
    return row;
}

void InboxWindow::showSettled(wxSizer* column)
{
    constexpr std::size_t shownAtOnce = 10;
    const auto& settled = m_keeper.settledToday();
    if (settled.empty()) return;
    const int inset = ui::gap(this, ui::Space::label);
    column->Add(new wxStaticLine(m_cards), wxSizerFlags{}.Expand());
    column->Add(ui::strongLabel(m_cards, _("Settled today")), wxSizerFlags{}.Border(wxLEFT | wxTOP, inset));
    auto* grid = new wxFlexGridSizer(3, ui::gap(this, ui::Space::related), inset);
    grid->AddGrowableCol(0, 1);
    grid->AddGrowableCol(1, 1);
    for (std::size_t at = 0; at != std::min(settled.size(), shownAtOnce); ++at) {
        grid->Add(ui::label(m_cards, settled[at].title), wxSizerFlags{}.Expand());
        grid->Add(ui::quietLabel(m_cards, settledWords(settled[at])), wxSizerFlags{}.Expand());
        grid->Add(ui::quietLabel(m_cards, ui::shownTime(settled[at].at)));
    }
    column->Add(grid, wxSizerFlags{}.Expand().Border(wxALL, inset));
}

void InboxWindow::fetchPicture(const InboxEntry& entry)
{
    const auto found = std::make_shared<wxImage>();
    run({"picture", {}, [draw = entry.item.picture, found](sdk::Progress& progress) { *found = imageOf(draw(progress)); },
        [this, found, place = entry.place()] {
            for (InboxCard* card : m_shown)
                if (card->place() == place) card->setPicture(*found);
            m_cards->FitInside();
            m_cards->Layout();
        },
        [](const sdk::Outcome&) {}});
}

/// The list may come after the page did: the focus that it was given then waits for it.
void InboxWindow::SetFocus()
{
    m_focusLate = !m_list->IsShownOnScreen();
    View::SetFocus();
}

void InboxWindow::keyPressed(wxKeyEvent& event)
{
    const InboxEntry* entry = selected();
    if (entry == nullptr) return event.Skip();
    const bool enter = event.GetKeyCode() == WXK_RETURN && event.GetModifiers() == 0 && m_list->HasFocus() && m_list->selectedKey() == m_selected;
    for (const sdk::InboxAct& each : entry->item.acts)
        if (enter || isKey(each.key, event)) return act(InboxEntry{*entry}, sdk::InboxAct{each});
    event.Skip();
}

void InboxWindow::act(const InboxEntry& entry, const sdk::InboxAct& act)
{
    if (!act.opens.empty()) return host().events().tell("page.open", act.opens);
    const wxWeakRef<InboxWindow> self{this};
    bars().drop("settle");
    m_keeper.settle(entry, act, [self, entry, act](const std::shared_ptr<SettledEntry>& result) { if (self) self->settled(entry, act, result); },
        [self, entry, act](const std::string& sentence) { if (self) self->refused(entry, act, sentence); });
}

void InboxWindow::refused(const InboxEntry& entry, const sdk::InboxAct& act, const std::string& sentence)
{
    bars().show("settle", {ui::Tone::red, {}, data::format(_("{}: {}"), entry.item.title, sentence), {}, {{act.label, [this, entry, act] { this->act(entry, act); }}}, true});
}

void InboxWindow::settled(const InboxEntry& entry, const sdk::InboxAct& act, const std::shared_ptr<SettledEntry>& result)
{
    if (IsShownOnScreen()) m_list->SetFocus(); // the button that was pressed is gone with its card
    if (!result->settling.undo) {
        if (!result->settling.sentence.empty()) told(result->settling.sentence);
        return;
    }
    const auto takeBack = [&host = host(), result](sdk::Progress& progress) {
        result->settling.undo(progress);
        data::Settled back = result->settled;
        back.outcome = _("taken back");
        back.at = data::now();
        if (result->gone) noteSettled(host, back);
    };
    const auto again = [&host = host(), entry, act, result](sdk::Progress& progress) { *result = settleItem(host, entry, act, progress); };
    did({act.label, result->settling.sentence, {takeBack, [this, place = entry.place()] { m_wanted = place; m_keeper.refresh(); }},
        {again, [this, entry, result] { m_keeper.take(entry, *result); }}});
}

} // namespace packhouse::host::desktop
