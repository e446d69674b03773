#include "host/desktop/go_to.hpp"

#include "host/desktop/frame.hpp"
#include "host/desktop/shade.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/announce.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/icons.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/sizer.h>
#include <wx/statbmp.h>
#include <wx/statline.h>

namespace packhouse::host::desktop {

namespace {

constexpr int wide = 660, least = 96, fromTop = 40;
constexpr int page = 8;          // rows that Page Down goes
constexpr int patience = 300;    // milliseconds that Enter waits for an exact key

std::vector<sdk::Search> searchesOf(const plugins::PluginList& plugins, const sdk::Host& host)
{
    std::vector<sdk::Search> all;
    for (auto* provider : plugins.extensions<sdk::SearchProvider>())
        for (sdk::Search& search : provider->searches()) all.push_back(std::move(search));
    all.push_back(helpSearch(host.shared()));
    return all;
}

bool isObject(const sdk::Hit& hit)
{
    return hit.place.find(':') != std::string::npos;
}

// Keys of a text field; all others would act on the page below.
bool belongsToText(const wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    if (key == WXK_TAB) return !event.ControlDown();
    if (key >= WXK_F1 && key <= WXK_F24) return false;
    if (event.AltDown()) return false;
    if (!event.ControlDown()) return true;
    return std::string_view{"ACVXZY"}.find(static_cast<char>(key)) != std::string_view::npos || key == WXK_LEFT || key == WXK_RIGHT || key == WXK_BACK || key == WXK_DELETE
        || key == WXK_CONTROL || key == WXK_SHIFT;
}

} // namespace

// The shade is made first: what is made later is drawn above it.
GoTo::GoTo(Frame& frame, const plugins::PluginList& plugins) : GoTo{frame, plugins, new Shade(&frame)} {}

GoTo::GoTo(Frame& frame, const plugins::PluginList& plugins, Shade* shade)
    : ui::Panel{&frame, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL | wxBORDER_THEME}, m_frame{frame}, m_own{frame, plugins},
      m_run{frame.host().tasks(), searchesOf(plugins, frame.host())}, m_recent{frame.host().kept()}, m_shade{shade}
{
    m_shade->onClick = [this] { close(); };
    build();
    Hide();
    m_run.onFound = [this] { merge(); };
    m_patience.Bind(wxEVT_TIMER, [this](wxTimerEvent&) { tryEnter(); });
    Bind(wxEVT_CHAR_HOOK, &GoTo::keyPressed, this);
    frame.Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (IsShown()) CallAfter([this] { layOut(); });
    });
    frame.onGoTo = [this](const std::string& typed) { open(typed); };
    frame.onBroughtToFront = [this] { if (IsShown()) hide(); };
    frame.Bind(wxEVT_CHILD_FOCUS, [this](wxChildFocusEvent& event) {
        event.Skip();
        if (IsShown()) CallAfter([this] { leaveIfFocusLeft(); });
    });
}

wxSizer* GoTo::firstRow()
{
    const int label = ui::gap(this, ui::Space::label);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(new wxStaticBitmap(this, wxID_ANY, ui::icon("search", ui::Tone::grey, 20)), wxSizerFlags{}.CentreVertical().Border(wxLEFT, label));
    m_line = new wxTextCtrl(this, wxID_ANY, {}, wxDefaultPosition, wxDefaultSize, wxBORDER_NONE | wxTE_PROCESS_ENTER);
    m_line->SetFont(m_line->GetFont().Scaled(1.25F));
    m_line->SetHint(ui::shown(_("Order, child, class, job, page, command")));
    ui::nameControl(m_line, _("Go to"));
    m_line->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { ask(); });
    m_line->Bind(wxEVT_KILL_FOCUS, [this](wxFocusEvent& event) {
        event.Skip();
        CallAfter([this] { leaveIfFocusLeft(); });
    });
    row->Add(m_line, wxSizerFlags{1}.CentreVertical().Border(wxLEFT | wxRIGHT, label));
    wxButton* leave = ui::button(this, {_("Esc"), {}, {}}, [this] { close(); });
    ui::nameControl(leave, _("Close Go to"));
    row->Add(leave, wxSizerFlags{}.CentreVertical().Border(wxRIGHT, label));
    return row;
}

void GoTo::build()
{
    ui::makeCard(this);
    const int related = ui::gap(this, ui::Space::related), label = ui::gap(this, ui::Space::label);
    auto* column = new wxBoxSizer(wxVERTICAL);
    column->AddSpacer(related);
    column->Add(firstRow(), wxSizerFlags{}.Expand());
    column->AddSpacer(related);
    column->Add(new wxStaticLine(this), wxSizerFlags{}.Expand());
    column->Add(m_said = ui::quietLabel(this, {}), wxSizerFlags{}.Expand().Border(wxALL, label));
    column->Add(m_list = new GoToList(this), wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT, related));
    column->Add(new wxStaticLine(this), wxSizerFlags{}.Expand());
    m_foot = ui::quietLabel(this, _("Enter opens · Ctrl+Enter in a new tab · > commands · # sheet number · @ child · / help"));
    m_foot->SetFont(ui::smallFont());
    column->Add(m_foot, wxSizerFlags{}.Expand().Border(wxALL, label));
    SetSizer(column);
    m_list->onSelect = [this] {
        if (m_list->HasFocus()) m_chosenByHand = true;
    };
    m_list->onActivate = [this] { enter(false); };
}

void GoTo::open(const std::string& typed)
{
    if (!IsShown()) m_before = FindFocus();
    m_shade->Show();
    m_shade->Raise();
    Show();
    Raise();
    m_line->SetFocus();
    m_line->ChangeValue(ui::shown(typed));
    m_line->SetInsertionPointEnd();
    ask();
}

void GoTo::hide()
{
    m_run.stop();
    m_patience.Stop();
    m_pictures = {};
    m_entered.reset();
    m_shade->Hide();
    Hide();
}

void GoTo::close()
{
    if (!IsShown()) return;
    const wxWeakRef<wxWindow> before = m_before;
    hide();
    if (before && before->IsShownOnScreen()) before->SetFocus();
    else if (m_frame.front() != nullptr) m_frame.front()->work()->SetFocus();
}

void GoTo::leaveIfFocusLeft()
{
    const wxWindow* focus = FindFocus();
    if (!IsShown() || focus == nullptr || focus == this || IsDescendant(const_cast<wxWindow*>(focus))) return;
    hide();
}

void GoTo::keyPressed(wxKeyEvent& event)
{
    switch (event.GetKeyCode()) {
    case WXK_ESCAPE: return close();
    case WXK_RETURN:
    case WXK_NUMPAD_ENTER:
        if (dynamic_cast<wxButton*>(FindFocus()) != nullptr) return event.Skip();
        return enter(event.ControlDown());
    case WXK_DOWN: m_chosenByHand = true; return m_list->move(1);
    case WXK_UP: m_chosenByHand = true; return m_list->move(-1);
    case WXK_PAGEDOWN: m_chosenByHand = true; return m_list->move(page);
    case WXK_PAGEUP: m_chosenByHand = true; return m_list->move(-page);
    default: break;
    }
    if (event.ControlDown() && event.GetKeyCode() == 'K') return m_line->SelectAll();
    if (belongsToText(event)) event.Skip();
}

void GoTo::ask()
{
    m_chosenByHand = false;
    m_entered.reset();
    const GoToQuery query = readGoTo(ui::utf8(m_line->GetValue()));
    std::vector<ChoiceGroup> own = m_own.groups(query);
    ChoiceGroup recent{"host.recent", _("Opened lately"), -1, {}};
    if (query.empty())
        for (const sdk::Hit& hit : m_recent.hits()) recent.choices.push_back({hit, {}});
    own.push_back(std::move(recent));
    m_run.ask(query, std::move(own));
    merge();
}

// The best thing of each group that was found, and what is selected on the page.
std::vector<sdk::Hit> GoTo::bestThings()
{
    std::vector<sdk::Hit> things;
    for (const ChoiceGroup& group : m_run.found().groups())
        if (things.size() < 2 && group.position >= 0 && group.id != GoToOwn::doing && isObject(group.choices.front().hit)) things.push_back(group.choices.front().hit);
    const bool all = m_run.query().sign == '>' || m_run.query().empty();
    if (all && m_frame.front() != nullptr && !m_frame.front()->page().selectedPlace().empty()) {
        sdk::Hit selected;
        selected.place = m_frame.front()->page().selectedPlace();
        selected.title = selected.place.substr(selected.place.find(':') + 1);
        things.insert(things.begin(), std::move(selected));
    }
    return things;
}

void GoTo::merge()
{
    m_run.found().take(m_own.commands(m_run.query(), bestThings()));
    showGroups(m_run.found().groups());
    if (m_run.found().complete()) sayCount();
    if (m_entered) tryEnter();
}

void GoTo::showGroups(const std::vector<ChoiceGroup>& groups)
{
    const Choice* selected = m_chosenByHand ? m_list->selected() : nullptr;
    const std::string kept = selected == nullptr ? std::string{} : selected->hit.place.empty() ? selected->hit.title : selected->hit.place;
    m_list->show(groups);
    m_list->select(kept);
    readPictures();
    layOut();
}

void GoTo::sayCount()
{
    const auto count = m_list->count();
    const auto& troubles = m_run.found().troubles();
    const std::string words = ui::utf8(m_line->GetValue());
    std::string said;
    if (!troubles.empty()) said = troubles.front();
    else if (count == 0 && words.empty()) said = _("Type a key, a name, a number or what you want to do.");
    else if (count == 0) said = data::format(_("Nothing is called “{}”. Fewer letters find more."), words);
    ui::setLabel(m_said, said);
    m_said->Show(!said.empty());
    layOut();
    ui::announce(m_line, said.empty() ? data::format(PACKHOUSE_PLURAL("{} found", "{} found", count), count) : said);
}

void GoTo::readPictures()
{
    const std::vector<std::string> wanted = m_list->picturesWanted();
    if (wanted.empty()) return;
    const auto read = std::make_shared<std::map<std::string, wxImage>>();
    const auto work = [&host = m_frame.host(), wanted, read](sdk::Progress& progress) {
        const wxLogNull quiet; // a picture that cannot be read leaves its icon
        for (const std::string& proof : wanted) {
            if (progress.cancelled()) return;
            (*read)[proof] = wxImage{ui::shown(host.pictures(data::Schema::studio).thumbnail(proof).string()), wxBITMAP_TYPE_JPEG};
        }
    };
    m_pictures = m_frame.host().tasks().start(_("Pictures found"), work, [this, read](const sdk::Outcome&) {
        for (const auto& [proof, image] : *read) m_list->setPicture(proof, image);
    });
}

void GoTo::enter(bool behind)
{
    if (m_chosenByHand && m_list->selected() != nullptr) return choose(Choice{*m_list->selected()}, behind);
    m_entered = behind;
    m_patience.StartOnce(patience);
    tryEnter();
}

void GoTo::tryEnter()
{
    if (!m_entered) return;
    Found& found = m_run.found();
    std::optional<Choice> best = found.exact();
    if (!best && (found.complete() || !m_patience.IsRunning())) best = found.best();
    if (best) return choose(*best, *m_entered);
    if (found.complete()) m_entered.reset();
}

void GoTo::choose(const Choice& choice, bool behind)
{
    if (!choice.run) return openPlace(choice.hit, behind);
    const auto run = choice.run;
    close();
    run();
}

void GoTo::openPlace(const sdk::Hit& hit, bool behind)
{
    m_recent.opened(hit);
    const std::string before = m_frame.front() == nullptr ? std::string{} : m_frame.front()->page().info().id;
    close();
    m_frame.open(hit.place);
    if (behind && !before.empty()) m_frame.open(before);
}

void GoTo::layOut()
{
    const wxSize all = m_frame.GetClientSize();
    const int width = std::min(FromDIP(wide), all.x - 2 * ui::gap(this, ui::Space::edge));
    m_list->Show(m_list->count() > 0);
    if (m_list->count() > 0) m_said->Show(!m_run.found().troubles().empty());
    m_list->SetMinSize({-1, 0});
    const int rows = m_list->IsShown() ? std::max(m_list->neededHeight(), FromDIP(least)) : 0;
    const int height = std::min(GetSizer()->CalcMin().y + rows, all.y - 2 * FromDIP(fromTop));
    m_shade->SetSize(0, 0, all.x, all.y);
    SetSize((all.x - width) / 2, FromDIP(fromTop), width, height);
    Layout();
}

} // namespace packhouse::host::desktop
