#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>


#include <functional>

namespace packhouse::host::desktop {

/// Dims what lies behind an overlay and takes the clicks there. Takes no focus.
class Shade : public ui::Panel {
public:
    explicit Shade(wxWindow* parent);
    std::function<void()> onClick;
    bool AcceptsFocus() const override { return false; }
    bool AcceptsFocusFromKeyboard() const override { return false; }
};

} // namespace packhouse::host::desktop
