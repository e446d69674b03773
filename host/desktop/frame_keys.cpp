#include "host/desktop/frame.hpp"

#include <wx/accel.h>
#include <wx/menu.h>
#include <wx/textentry.h>

namespace packhouse::host::desktop {

namespace {

bool isKeyOf(const wxMenuItem& item, const wxKeyEvent& event)
{
    const std::unique_ptr<wxAcceleratorEntry> key{item.GetAccel()};
    return key && key->GetKeyCode() == event.GetKeyCode() && key->GetFlags() == event.GetModifiers();
}

const wxMenuItem* itemFor(const wxMenuBar& bar, const wxKeyEvent& event)
{
    for (std::size_t place = 0; place != bar.GetMenuCount(); ++place)
        for (const wxMenuItem* item : bar.GetMenu(place)->GetMenuItems())
            if (isKeyOf(*item, event)) return item;
    return nullptr;
}

bool isModifier(int key)
{
    return key == WXK_SHIFT || key == WXK_CONTROL || key == WXK_ALT;
}

bool walksSteps(const wxKeyEvent& event)
{
    return event.ControlDown() && (event.GetKeyCode() == 'Z' || event.GetKeyCode() == 'Y');
}

bool goesRoundTabs(const wxKeyEvent& event)
{
    const int key = event.GetKeyCode();
    return event.ControlDown() && (key == WXK_TAB || key == WXK_PAGEDOWN || key == WXK_PAGEUP);
}

} // namespace

// Redo on GTK; in the original program *remove order*. Directly after an undo or redo it is redo for both, so that neither habit destroys anything.
bool Frame::redoKeyPressed(const wxKeyEvent& event)
{
    if (event.GetKeyCode() != 'Z' || event.GetModifiers() != (wxMOD_CONTROL | wxMOD_SHIFT)) return false;
    const bool isPages = m_keys.habit() == KeyHabit::original && itemFor(*GetMenuBar(), event) != nullptr;
    if (isPages && !m_editMenu->walking()) return false;
    m_editMenu->redo();
    return true;
}

void Frame::keyPressed(wxKeyEvent& event)
{
    if (redoKeyPressed(event)) return;
    if (!isModifier(event.GetKeyCode()) && !walksSteps(event)) m_editMenu->forgetWalk();
    // Tab cannot be a menu accelerator on GTK.
    if (goesRoundTabs(event)) return nextTab(event.ShiftDown() || event.GetKeyCode() == WXK_PAGEUP ? -1 : 1);
    // The toolkit asks the focused control first, and native lists take Ctrl+F, Ctrl+N and Ctrl+P for themselves.
    const bool inText = dynamic_cast<wxTextEntry*>(FindFocus()) != nullptr;
    const wxMenuItem* item = inText || !event.ControlDown() ? nullptr : itemFor(*GetMenuBar(), event);
    if (item == nullptr) return event.Skip();
    if (item->IsEnabled()) ProcessCommand(item->GetId());
}

} // namespace packhouse::host::desktop
