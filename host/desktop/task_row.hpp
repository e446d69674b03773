#pragma once

#include <packhouse/sdk/native/ui/panel.hpp>

#include "host/desktop/task_words.hpp"

#include <wx/gauge.h>
#include <wx/stattext.h>

#include <functional>

namespace packhouse::host::desktop {

/// A running task: title, current item, bar, rate, time left, percentage, Cancel.
class RunningRow : public ui::Panel {
public:
    /// Without `cancel` it cannot be cancelled from here.
    RunningRow(wxWindow* parent, const sdk::TaskState& task, const std::string& icon, std::function<void()> cancel);
    void update(const sdk::TaskState& task, const TaskPace& pace);

private:
    wxStaticText *m_item, *m_pace, *m_percent;
    wxGauge* m_bar;
};

/// A task that has ended; one that ended early says what is done and what is not, with *Go on* if there is a way.
wxWindow* endedRow(wxWindow* parent, const sdk::TaskState& task, std::function<void()> goOn);

/// Work that begins by itself, and what it waits for.
wxWindow* waitingRow(wxWindow* parent, const std::string& icon, const std::string& title, const std::string& waitsFor);

} // namespace packhouse::host::desktop
