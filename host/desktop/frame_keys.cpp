#include "host/desktop/frame.hpp"

#include <packhouse/sdk/native/ui/text_steps.hpp>

#include <wx/accel.h>
#include <wx/control.h>
#include <wx/menu.h>

#include <algorithm>

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

// What has the focus and does nothing of its own with Enter; lists open what is selected.
bool leavesEnter(wxWindow* focus)
{
    return !ui::textHasFocus() && dynamic_cast<wxControl*>(focus) == nullptr;
}

bool isEnter(const wxKeyEvent& event)
{
    return event.GetModifiers() == wxMOD_NONE && (event.GetKeyCode() == WXK_RETURN || event.GetKeyCode() == WXK_NUMPAD_ENTER);
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
    const bool isPages = !ui::textHasFocus() && m_keys.habit() == KeyHabit::original && itemFor(*GetMenuBar(), event) != nullptr;
    if (isPages && !m_editMenu->walking()) return false;
    m_editMenu->redo();
    return true;
}

void Frame::performDefault()
{
    if (front() == nullptr) return;
    const auto actions = m_rules.of(front()->page());
    const auto found = std::ranges::find(actions, true, &sdk::PageAction::isDefault);
    if (found != actions.end()) perform(found->id);
}

void Frame::keyPressed(wxKeyEvent& event)
{
    if (redoKeyPressed(event)) return;
    if (!isModifier(event.GetKeyCode()) && !walksSteps(event)) m_editMenu->forgetWalk();
    // Tab cannot be a menu accelerator on GTK.
    if (goesRoundTabs(event)) return nextTab(event.ShiftDown() || event.GetKeyCode() == WXK_PAGEUP ? -1 : 1);
    if (isEnter(event) && leavesEnter(FindFocus())) return performDefault();
    // The toolkit asks the focused control first, and native lists take Ctrl+F, Ctrl+N and Ctrl+P for themselves.
    const wxMenuItem* item = ui::textHasFocus() || !event.ControlDown() ? nullptr : itemFor(*GetMenuBar(), event);
    if (item == nullptr) return event.Skip();
    if (item->IsEnabled()) ProcessCommand(item->GetId());
}

} // namespace packhouse::host::desktop
