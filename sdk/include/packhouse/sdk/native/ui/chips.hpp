#pragma once

#include "packhouse/sdk/native/ui/palette.hpp"
#include "packhouse/sdk/native/ui/panel.hpp"

#include <wx/tglbtn.h>

#include <functional>
#include <string>
#include <vector>

namespace packhouse::ui {

struct Chip {
    std::string id, label, icon;
    Tone tone = Tone::grey;
    int count = 0;
};

/// States with their counts; one may be pressed and then filters.
class Chips : public Panel {
public:
    Chips(wxWindow* parent, const std::string& name);
    void show(const std::vector<Chip>& chips);
    const std::string& pressed() const { return m_pressed; } ///< empty: none
    void choose(const std::string& id); ///< as if pressed, but tells nobody; empty: none
    std::function<void()> onChange;

private:
    void add(const Chip& chip);
    void press(const std::string& id, bool down);
    std::vector<std::pair<std::string, wxToggleButton*>> m_buttons;
    std::vector<Chip> m_chips;
    std::string m_pressed;
};

} // namespace packhouse::ui
