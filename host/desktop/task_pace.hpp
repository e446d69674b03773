#pragma once

#include <packhouse/sdk/native/task.hpp>

#include <deque>
#include <map>
#include <optional>

namespace packhouse::host::desktop {

using TaskClock = std::chrono::steady_clock;

// Which tasks are shown where. A task without a title is nobody's business: pages read with such.

/// In the line of the status bar: it runs for more than a second.
bool worthShowing(const sdk::TaskState& task, TaskClock::time_point now);

/// In the list of tasks: it runs for a second and counts its steps, or for ten without counting; or it has ended after ten seconds, or early.
bool worthListing(const sdk::TaskState& task, TaskClock::time_point now);

/// A task that quitting would cut off: it counts its steps, or runs for more than a second.
bool worthFinishing(const sdk::TaskState& task, TaskClock::time_point now);

int percent(const sdk::TaskState& task);

/// How fast tasks go, from what they did in the last seconds: an upload that goes on where it was interrupted has not done all of it now.
class TaskPace {
public:
    void look(const std::vector<sdk::TaskState>& tasks, TaskClock::time_point now);
    /// Steps each second; empty: not known yet, or it stands still.
    std::optional<double> perSecond(const sdk::TaskState& task) const;
    /// Until it is done: from its third second on, if its steps are counted.
    std::optional<std::chrono::seconds> left(const sdk::TaskState& task, TaskClock::time_point now) const;

private:
    struct Sample {
        TaskClock::time_point at;
        std::size_t done = 0;
    };
    std::map<std::uint64_t, std::deque<Sample>> m_samples; ///< by the task's number
};

} // namespace packhouse::host::desktop
