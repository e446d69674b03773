#pragma once

#include "host/desktop/first_steps.hpp"

#include <wx/panel.h>

namespace packhouse::host::desktop {

/// The first steps on *Today*: a mark, what it is for and a button for each; *Dismiss* ends it.
class FirstStepsCard : public wxPanel {
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
