#include "host/desktop/edit_menu.hpp"

#include "host/desktop/frame.hpp"

#include <packhouse/sdk/native/ui/text.hpp>
#include <packhouse/sdk/native/ui/text_steps.hpp>

#include <wx/utils.h>

namespace packhouse::host::desktop {

namespace {

ui::TextCommand ofText(sdk::EditCommand command)
{
    switch (command) {
    case sdk::EditCommand::cut: return ui::TextCommand::cut;
    case sdk::EditCommand::copy: return ui::TextCommand::copy;
    case sdk::EditCommand::paste: return ui::TextCommand::paste;
    case sdk::EditCommand::remove: return ui::TextCommand::remove;
    case sdk::EditCommand::selectAll: return ui::TextCommand::selectAll;
    }
    return ui::TextCommand::copy;
}

// "Undo: hold 4 sheets\tCtrl+Z"
std::string named(const std::string& plain, const std::string& with, const std::string& name, const std::string& key)
{
    return (name.empty() ? plain : data::format(with, name)) + "\t" + key;
}

} // namespace

EditMenu::EditMenu(MenuActs& acts, Frame& frame) : m_frame{frame}, m_menu{new wxMenu}
{
    m_undo = acts.add(m_menu, _("&Undo\tCtrl+Z"), [this] { undo(); });
    m_redo = acts.add(m_menu, _("&Redo\tCtrl+Y"), [this] { redo(); });
    m_menu->AppendSeparator();
    addCommand(acts, _("Cu&t\tCtrl+X"), sdk::EditCommand::cut);
    addCommand(acts, _("&Copy\tCtrl+C"), sdk::EditCommand::copy);
    addCommand(acts, _("&Paste\tCtrl+V"), sdk::EditCommand::paste);
    addCommand(acts, _("&Delete\tDel"), sdk::EditCommand::remove);
    addCommand(acts, _("Select &all\tCtrl+A"), sdk::EditCommand::selectAll);
    frame.Bind(wxEVT_MENU_OPEN, [this](wxMenuEvent& event) {
        event.Skip();
        if (event.GetMenu() == m_menu) update();
    });
    wxEvtHandler::AddFilter(this);
}

EditMenu::~EditMenu()
{
    wxEvtHandler::RemoveFilter(this);
}

int EditMenu::FilterEvent(wxEvent& event)
{
    if (event.GetEventType() == wxEVT_LEFT_DOWN) forgetWalk();
    return Event_Skip;
}

void EditMenu::addCommand(MenuActs& acts, const std::string& label, sdk::EditCommand command)
{
    m_commands[command] = acts.addYielding(m_menu, label, [this, command] { edit(command); });
}

void EditMenu::undo()
{
    if (ui::textHasFocus()) return ui::textDo(ui::TextCommand::undo);
    OpenPage* page = m_frame.front();
    if (page == nullptr || page->page().undoName().empty()) return wxBell();
    page->page().undo();
    m_walking = true;
}

void EditMenu::redo()
{
    if (ui::textHasFocus()) return ui::textDo(ui::TextCommand::redo);
    OpenPage* page = m_frame.front();
    if (page == nullptr || page->page().redoName().empty()) return wxBell();
    page->page().redo();
    m_walking = true;
}

void EditMenu::edit(sdk::EditCommand command)
{
    if (ui::textHasFocus()) return ui::textDo(ofText(command));
    if (OpenPage* page = m_frame.front(); page != nullptr && page->page().can(command)) page->page().edit(command);
}

bool EditMenu::can(sdk::EditCommand command) const
{
    if (ui::textHasFocus()) return ui::textCan(ofText(command));
    return m_frame.front() != nullptr && m_frame.front()->page().can(command);
}

std::string EditMenu::undoName() const
{
    if (ui::textHasFocus()) return ui::textCan(ui::TextCommand::undo) ? ui::textStepName() : std::string{};
    return m_frame.front() == nullptr ? std::string{} : m_frame.front()->page().undoName();
}

std::string EditMenu::redoName() const
{
    if (ui::textHasFocus()) return ui::textCan(ui::TextCommand::redo) ? ui::textStepName() : std::string{};
    return m_frame.front() == nullptr ? std::string{} : m_frame.front()->page().redoName();
}

void EditMenu::update()
{
    m_undo->SetItemLabel(ui::shown(named(_("&Undo"), _("&Undo: {}"), undoName(), "Ctrl+Z")));
    m_redo->SetItemLabel(ui::shown(named(_("&Redo"), _("&Redo: {}"), redoName(), "Ctrl+Y")));
    for (const auto& [command, item] : m_commands) item->Enable(can(command));
}

} // namespace packhouse::host::desktop
