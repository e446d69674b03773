#include "list_impl.hpp"

#include <wx/menu.h>

namespace packhouse::ui {

void List::Impl::key(wxKeyEvent& event)
{
    const int code = event.GetKeyCode();
    if (event.GetModifiers() == wxMOD_CONTROL && keyWithControl(code)) return;
    if (event.GetModifiers() == wxMOD_NONE && code == WXK_F2) return editCurrent();
    // GTK would open the editor of the cell.
    const bool enter = code == WXK_RETURN || code == WXK_NUMPAD_ENTER;
    if (event.GetModifiers() == wxMOD_NONE && enter && list.onActivate) return list.onActivate();
    const bool menuKey = code == WXK_WINDOWS_MENU || (code == WXK_F10 && event.GetModifiers() == wxMOD_SHIFT);
    if (!menuKey || !list.onMenu) return event.Skip();
    const auto place = view->current();
    const wxRect row = place ? view->GetItemRect(model->GetItem(static_cast<unsigned>(*place))) : wxRect{};
    menuAt(view->ClientToScreen(row.GetBottomLeft()));
}

bool List::Impl::keyWithControl(int code)
{
    switch (code) {
    case 'A': chooseAll(); return true;
    case 'C': copy(); return true;
    case 'V': paste(); return true;
    default: return false;
    }
}

void List::Impl::menuAt(const wxPoint& at)
{
    if (list.onMenu) list.onMenu(&list, list.ScreenToClient(at));
}

} // namespace packhouse::ui
