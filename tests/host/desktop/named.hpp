#pragma once

#include <packhouse/sdk/native/ui/access.hpp>

#include <wx/window.h>

#include <string>

namespace packhouse::test {

/// The window of this kind below `parent` that a screen reader calls `name`; null: none is shown.
template <typename Window>
Window* named(wxWindow* parent, const std::string& name)
{
    for (wxWindow* each : parent->GetChildren()) {
        auto* found = dynamic_cast<Window*>(each);
        if (found != nullptr && found->IsShownOnScreen() && ui::controlName(found) == name) return found;
        if (auto* below = named<Window>(each, name)) return below;
    }
    return nullptr;
}

/// How many windows of this kind are below `parent`.
template <typename Window>
std::size_t countOf(wxWindow* parent)
{
    std::size_t count = 0;
    for (wxWindow* each : parent->GetChildren()) count += (dynamic_cast<Window*>(each) != nullptr && each->IsShownOnScreen() ? 1 : 0) + countOf<Window>(each);
    return count;
}

} // namespace packhouse::test
