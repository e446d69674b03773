#include "packhouse/sdk/native/ui/scan_field.hpp"

#include <set>

namespace packhouse::ui {

namespace {

std::set<const wxWindow*>& fields()
{
    static std::set<const wxWindow*> known;
    return known;
}

} // namespace

void expectScans(wxWindow* window, bool expected)
{
    if (!expected) {
        fields().erase(window);
        return;
    }
    if (!fields().insert(window).second) return;
    window->Bind(wxEVT_DESTROY, [window](wxWindowDestroyEvent& event) {
        if (event.GetEventObject() == window) fields().erase(window);
        event.Skip();
    });
}

bool expectsScans(const wxWindow* window)
{
    for (; window != nullptr; window = window->GetParent())
        if (fields().contains(window)) return true;
    return false;
}

} // namespace packhouse::ui
