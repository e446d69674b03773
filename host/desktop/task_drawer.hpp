#pragma once

#include "host/desktop/task_row.hpp"

#include <packhouse/sdk/native/host.hpp>
#include <packhouse/sdk/native/task_answers.hpp>
#include <packhouse/sdk/native/ui/panel.hpp>

#include <wx/scrolwin.h>

#include <set>

namespace packhouse::host::desktop {

/// Tasks at the right of every page (Ctrl+J): running ones, what waits and for what, and those that ended today.
class TaskDrawer : public ui::Panel {
public:
    TaskDrawer(wxWindow* parent, sdk::Host& host);

    std::vector<sdk::TaskState> all() const; ///< tasks, and the repeated work that runs just now
    /// From time to time, also while it is hidden: it learns how fast the tasks go.
    void look(const std::vector<sdk::TaskState>& tasks);
    void update(const std::vector<sdk::TaskState>& tasks); ///< and shows them
    const TaskPace& pace() const { return m_pace; }

    std::function<void()> onClose;
    std::vector<sdk::TaskAnswers*> answers;                  ///< of the plugins
    std::function<std::vector<sdk::TaskState>()> repeated;   ///< work that the program repeats by itself

private:
    struct Content {
        std::vector<sdk::TaskState> running, ended;
        std::vector<sdk::WaitingTask> waiting;
    };
    Content contentOf(const std::vector<sdk::TaskState>& tasks) const;
    std::vector<sdk::WaitingTask> waiting() const;
    void rebuild(const Content& content);
    void addRunning(const std::vector<sdk::TaskState>& running);
    void addHeading(const std::string& text, std::function<void()> clear = {});
    void add(wxWindow* row);
    void addLine();
    void clear(const std::vector<sdk::TaskState>& ended);
    std::string iconOf(const sdk::TaskState& task) const;
    std::function<void()> wayOn(const sdk::TaskState& task);

    sdk::Host& m_host;
    wxStaticText* m_facts;
    wxScrolledWindow* m_list;
    TaskPace m_pace;
    std::string m_shown;                ///< what the rows were built for
    std::set<std::uint64_t> m_cleared;  ///< by number
    std::vector<RunningRow*> m_rows;
};

} // namespace packhouse::host::desktop
