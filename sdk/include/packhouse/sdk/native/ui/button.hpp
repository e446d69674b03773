#pragma once

#include "packhouse/sdk/native/ui/palette.hpp"
#include "packhouse/sdk/native/ui/style.hpp"

#include <wx/button.h>

#include <functional>
#include <string>

namespace packhouse::ui {

struct ButtonText {
    std::string label; ///< the act and the number: "Print 12 sheets"
    std::string icon;  ///< may be empty
    std::string key;   ///< shown small beside the label
};

/// A native button; `act` runs on a click or by key.
wxButton* button(wxWindow* parent, const ButtonText& text, std::function<void()> act);
wxButton* linkButton(wxWindow* parent, const std::string& text, std::function<void()> act);

/// Changes label, icon and key, e.g. when the number in it changed.
void setButton(wxButton* button, const ButtonText& text, Tone tone = Tone::plain);

/// Only an icon; `name` is tooltip and accessible name.
wxButton* iconButton(wxWindow* parent, const std::string& icon, const std::string& name, std::function<void()> act);

} // namespace packhouse::ui
