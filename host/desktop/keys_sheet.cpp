#include "host/desktop/keys_sheet.hpp"

#include "host/desktop/frame.hpp"

#include <packhouse/sdk/native/ui/button.hpp>
#include <packhouse/sdk/native/ui/keys.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>
#include <packhouse/sdk/native/ui/space.hpp>
#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/type.hpp>

#include <wx/menu.h>
#include <wx/sizer.h>

#include <algorithm>

namespace packhouse::host::desktop {

namespace {

constexpr const char* sheetName = "keys-sheet";

void addActions(std::vector<KeyLine>& lines, sdk::Page& page)
{
    for (const sdk::PageAction& action : page.actions())
        if (!action.key.empty() || !action.originalKey.empty())
            lines.push_back({page.info().title, action.label, action.originalKey.empty() ? action.key : action.originalKey, action.key});
}

void addMenu(std::vector<KeyLine>& lines, const std::string& title, const wxMenu& menu)
{
    for (const wxMenuItem* item : menu.GetMenuItems()) {
        const std::string key = ui::utf8(item->GetItemLabel().AfterFirst('\t'));
        if (!key.empty()) lines.push_back({title, ui::utf8(item->GetItemLabelText()), key, key});
    }
}

void addUnlisted(std::vector<KeyLine>& lines)
{
    const std::string everywhere = _("Everywhere");
    const auto add = [&](const char* act, const char* key) { lines.push_back({everywhere, act, key, key}); };
    add(_("Next tab"), "Ctrl+Tab, Ctrl+Page Down");
    add(_("Previous tab"), "Shift+Ctrl+Tab, Ctrl+Page Up");
    add(_("Menu of the selected thing"), "Shift+F10");
    add(_("Clear the filter, close what lies above the page"), "Esc");
    add(_("Next field, previous field"), "Tab, Shift+Tab");
}

std::vector<ui::Branch> branchesOf(const std::vector<KeyLine>& lines, bool original)
{
    std::vector<ui::Branch> branches;
    const auto cell = [](const std::string& key, bool holds) { return ui::Cell{ui::shownKeys(key), {}, holds ? ui::Tone::plain : ui::Tone::grey, holds}; };
    for (const KeyLine& line : lines) {
        auto group = std::ranges::find(branches, line.group, &ui::Branch::key);
        if (group == branches.end()) group = branches.insert(group, {line.group, {{line.group, {}, ui::Tone::plain, true}, {}, {}}, {}});
        const std::string key = line.group + "/" + line.act + "/" + std::to_string(group->branches.size());
        group->branches.push_back({key, {{line.act}, cell(line.original, original), cell(line.desktop, !original)}, {}});
    }
    return branches;
}

} // namespace

std::vector<KeyLine> keyLines(Frame& frame)
{
    std::vector<KeyLine> lines;
    sdk::Page& page = frame.front()->page();
    addActions(lines, page);
    const wxMenuBar& bar = *frame.GetMenuBar();
    for (std::size_t place = 0; place != bar.GetMenuCount(); ++place)
        if (const std::string title = ui::utf8(bar.GetMenuLabelText(place)); title != page.info().title) addMenu(lines, title, *bar.GetMenu(place));
    addUnlisted(lines);
    return lines;
}

void KeysSheet::toggle(Frame& frame)
{
    wxWindow* page = frame.front();
    if (page == nullptr) return;
    if (wxWindow* open = FindWindowByName(sheetName, page)) return static_cast<KeysSheet*>(open)->close();
    new KeysSheet(page, keyLines(frame), frame.keyHabit() == KeyHabit::original);
}

KeysSheet::KeysSheet(wxWindow* page, const std::vector<KeyLine>& lines, bool original)
    : ui::Panel{page, wxID_ANY, wxDefaultPosition, wxDefaultSize, wxTAB_TRAVERSAL, sheetName}, m_focusBefore{FindFocus()}
{
    auto* column = new wxBoxSizer(wxVERTICAL);
    auto* head = new wxBoxSizer(wxHORIZONTAL);
    auto* title = new wxStaticText(this, wxID_ANY, ui::shown(_("Keys of this page")));
    title->SetFont(ui::titleFont());
    head->Add(title, wxSizerFlags{}.CentreVertical());
    const std::string habit = original ? _("in force: as in the original") : _("in force: as the desktop");
    head->Add(ui::quietLabel(this, habit), wxSizerFlags{1}.CentreVertical().Border(wxLEFT, ui::gap(this, ui::Space::label)));
    head->Add(ui::button(this, {_("Close the sheet"), "x", "Esc"}, [this] { close(); }), wxSizerFlags{}.CentreVertical());
    column->Add(head, wxSizerFlags{}.Expand().Border(wxBOTTOM, ui::gap(this, ui::Space::label)));
    m_list = new ui::Tree(this, _("Keys of this page"), {{_("What it does"), 420}, {_("As in the original"), 220}, {_("As the desktop"), 220}}, wxDV_SINGLE | wxDV_ROW_LINES);
    m_list->show(branchesOf(lines, original));
    column->Add(m_list, wxSizerFlags{1}.Expand());
    SetSizer(column);
    Bind(wxEVT_CHAR_HOOK, [this](wxKeyEvent& event) { event.GetKeyCode() == WXK_ESCAPE ? close() : event.Skip(); });
    takePlace();
}

void KeysSheet::takePlace()
{
    wxWindow* page = GetParent();
    for (wxWindow* each : page->GetChildren())
        if (each != this && each->IsShown()) m_covered.push_back(each);
    for (wxWindow* each : m_covered) each->Hide();
    page->GetSizer()->Add(this, wxSizerFlags{1}.Expand().Border(wxLEFT | wxRIGHT | wxBOTTOM, ui::gap(this, ui::Space::edge)));
    page->Layout();
    m_list->SetFocus();
}

void KeysSheet::close()
{
    Hide();
    SetName({}); // the same key may come again before it is gone
    for (wxWindow* each : m_covered) each->Show();
    GetParent()->GetSizer()->Detach(this);
    GetParent()->Layout();
    wxWindow* before = m_focusBefore.get();
    (before != nullptr && GetParent()->IsDescendant(before) ? before : m_covered.back())->SetFocus();
    m_covered.clear();
    CallAfter([this] { Destroy(); });
}

} // namespace packhouse::host::desktop
