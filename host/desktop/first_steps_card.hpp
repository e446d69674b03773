#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include "host/desktop/first_steps.hpp"


namespace packhouse::host::desktop {

/// The first steps on *Today*: a mark, what it is for and a button for each; *Dismiss* ends it.
class FirstStepsCard : public ui::Panel {
public:
    FirstStepsCard(wxWindow* parent, FirstSteps& steps, std::function<void(const std::string& place)> open);
    void update();

private:
    void addStep(wxSizer* column, const FirstSteps::Entry& entry);
    FirstSteps& m_steps;
    std::function<void(const std::string& place)> m_open;
    wxSizer* m_column;
};

} // namespace packhouse::host::desktop
