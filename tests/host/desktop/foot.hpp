#pragma once

#include <packhouse/sdk/native/ui/view.hpp>

namespace packhouse::test {

/// The bar at a page's foot, which says what was done.
inline ui::Bars& footOf(ui::View& view)
{
    ui::Bars* last = nullptr;
    for (wxWindow* each : view.GetChildren())
        if (auto* bars = dynamic_cast<ui::Bars*>(each); bars != nullptr && bars != &view.bars()) last = bars;
    return *last;
}

inline std::string footSays(ui::View& view)
{
    return footOf(view).sentence("step");
}

} // namespace packhouse::test
