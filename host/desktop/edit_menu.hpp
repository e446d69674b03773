#pragma once

#include "host/desktop/menu_acts.hpp"

#include <packhouse/sdk/native/page.hpp>

#include <wx/eventfilter.h>

namespace packhouse::host::desktop {

class Frame;

/// Undo and redo by name, and what text and lists have in common. The text field that has the focus is asked first, then the page in front.
class EditMenu : wxEventFilter {
public:
    EditMenu(MenuActs& acts, Frame& frame);
    ~EditMenu() override;
    EditMenu(const EditMenu&) = delete;
    EditMenu& operator=(const EditMenu&) = delete;
    wxMenu* menu() { return m_menu; }
    void undo();
    void redo();
    void edit(sdk::EditCommand command);
    /// True directly after an undo or redo, until anything else is done: Shift+Ctrl+Z then redoes whatever else it may mean.
    bool walking() const { return m_walking; }
    void forgetWalk() { m_walking = false; }
    void update(); ///< names and what can be done now, while the menu opens; keys are asked for each time

private:
    void addCommand(MenuActs& acts, const std::string& label, sdk::EditCommand command);
    int FilterEvent(wxEvent& event) override; ///< a click is something else
    bool can(sdk::EditCommand command) const;
    std::string undoName() const;
    std::string redoName() const;
    Frame& m_frame;
    bool m_walking = false;
    wxMenu* m_menu;
    wxMenuItem *m_undo, *m_redo;
    std::map<sdk::EditCommand, wxMenuItem*> m_commands;
};

} // namespace packhouse::host::desktop
