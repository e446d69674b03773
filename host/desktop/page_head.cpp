#include "host/desktop/page_head.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/access.hpp>
#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/menu.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

constexpr std::size_t mostActions = 4, fewActions = 2; // more would hide the default one
constexpr int wideHead = 1100;
constexpr int filterWidth = 208;

std::vector<std::string> idsOf(const std::vector<sdk::PageAction>& actions)
{
    std::vector<std::string> ids;
    for (const sdk::PageAction& action : actions) ids.push_back(action.id);
    return ids;
}

} // namespace

PageHead::PageHead(wxWindow* parent, sdk::Page& page, const Shell& shell) : ui::Panel{parent}, m_page{page}, m_shell{shell}, m_id{page.info().id}
{
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_title = new wxStaticText(this, wxID_ANY, ui::shown(page.info().title));
    m_title->SetFont(ui::titleFont());
    row->Add(m_title, wxSizerFlags{}.CentreVertical());
    row->Add(m_facts = ui::quietLabel(this, {}), wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    row->Add(m_others = ui::label(this, {}), wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_filter = new wxSearchCtrl(this, wxID_ANY, {}, wxDefaultPosition, {FromDIP(filterWidth), -1});
    m_filter->ShowCancelButton(true);
    m_filter->Bind(wxEVT_TEXT, [this](wxCommandEvent&) { find(ui::utf8(m_filter->GetValue())); });
    m_filter->Bind(wxEVT_SEARCH_CANCEL, [this](wxCommandEvent&) { m_filter->Clear(); });
    row->Add(m_filter, wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    m_filter->Hide();
    row->Add(m_actions = new wxBoxSizer(wxHORIZONTAL), wxSizerFlags{}.CentreVertical());
    SetSizer(row);
    SetMinSize({-1, FromDIP(36)});
    Bind(wxEVT_SIZE, [this](wxSizeEvent& event) {
        event.Skip();
        if (room() == m_room && !crowded() && m_shown == m_room) return;
        m_ids.clear(); // one more may fit, or one less
        CallAfter([this] { update(); });
    });
}

void PageHead::update()
{
    const wxString title = ui::shown(m_page.info().title);
    if (m_title->GetLabelText() != title) m_title->SetLabelText(title);
    ui::setLabel(m_facts, m_page.facts());
    updateOthers();
    updateFilter();
    const std::vector<sdk::PageAction> actions = m_shell.rules.of(m_page);
    if (idsOf(actions) != m_ids || room() != m_room) makeButtons(actions, m_room = room());
    updateButtons(actions);
    // In a language of long words the last action goes below More rather than over the edge.
    while (crowded() && m_buttons.size() > fewActions) {
        makeButtons(actions, m_buttons.size() - 1);
        updateButtons(actions);
    }
    Layout();
}

std::size_t PageHead::room() const
{
    return GetSize().x >= FromDIP(wideHead) ? mostActions : fewActions;
}

bool PageHead::crowded() const
{
    return GetSizer()->CalcMin().x > GetSize().x;
}

void PageHead::updateFilter()
{
    const std::string hint = m_page.filterHint();
    if (m_filter->IsShown() == !hint.empty()) return;
    m_filter->Show(!hint.empty());
    m_filter->SetDescriptiveText(ui::shown(data::format(_("Filter: {}"), hint)));
    m_filter->SetToolTip(ui::shown(_("Ctrl+F comes here, Escape clears")));
    ui::nameControl(m_filter, data::format(_("Filter: {}"), hint));
    const std::string words = m_shell.kept.find(keptFilter()).value_or(std::string{});
    if (!words.empty()) m_filter->SetValue(ui::shown(words));
}

std::string PageHead::keptFilter() const
{
    return "layout/" + m_id + "/filter";
}

void PageHead::find(const std::string& words)
{
    if (words.empty()) m_shell.kept.drop(keptFilter());
    else m_shell.kept.keep(keptFilter(), words);
    m_page.filter(words);
}

// Nobody is locked out: who else is here is said, no more.
void PageHead::updateOthers()
{
    const std::string sentence = m_shell.presence.sentenceFor(m_page.shownPlace());
    m_others->Show(!sentence.empty());
    m_others->SetForegroundColour(ui::ink(ui::Tone::blue));
    ui::setLabel(m_others, sentence);
}

void PageHead::makeButtons(const std::vector<sdk::PageAction>& actions, std::size_t shown)
{
    m_actions->Clear(true);
    m_buttons.clear();
    m_ids = idsOf(actions);
    m_shown = shown;
    const wxSizerFlags flags = wxSizerFlags{}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::related));
    for (std::size_t place = 0; place != std::min(actions.size(), m_shown); ++place) {
        m_buttons.push_back(ui::button(this, {}, [this, id = m_ids[place]] { m_shell.perform(m_page, id); }));
        m_actions->Add(m_buttons.back(), flags);
    }
    if (actions.size() <= m_shown) return;
    auto* more = ui::button(this, {_("More"), "dots", {}}, [] {});
    more->Bind(wxEVT_BUTTON, [this, more](wxCommandEvent&) { showMore(more); });
    m_actions->Add(more, flags);
}

void PageHead::updateButtons(const std::vector<sdk::PageAction>& actions)
{
    for (std::size_t place = 0; place != m_buttons.size(); ++place) updateButton(place, actions[place]);
}

void PageHead::updateButton(std::size_t place, const sdk::PageAction& action)
{
    wxButton* button = m_buttons[place];
    ui::setStyle(button, ui::Style::defaultButton, action.isDefault);
    ui::setButton(button, {action.label, action.icon, action.key}, action.isDefault && action.enabled ? ui::Tone::blue : ui::Tone::plain);
    button->Enable(action.enabled);
    button->SetToolTip(ui::shown(action.enabled ? action.label : action.whyNot));
}

void PageHead::showMore(wxWindow* below)
{
    wxMenu menu;
    const std::vector<sdk::PageAction> actions = m_shell.rules.of(m_page);
    for (std::size_t place = m_shown; place < actions.size(); ++place) {
        wxMenuItem* item = menu.Append(wxID_ANY, wxControl::EscapeMnemonics(ui::shown(actions[place].label)));
        item->Enable(actions[place].enabled);
        menu.Bind(wxEVT_MENU, [this, id = actions[place].id](wxCommandEvent&) { m_shell.perform(m_page, id); }, item->GetId());
    }
    PopupMenu(&menu, below->GetPosition() + wxPoint{0, below->GetSize().y});
}

void PageHead::focusFilter()
{
    if (!m_filter->IsShown()) return;
    m_filter->SetFocus();
    m_filter->SelectAll();
}

} // namespace packhouse::host::desktop
