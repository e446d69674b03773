#include "host/desktop/task_pace.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace packhouse::host::desktop {

namespace {

using namespace std::chrono_literals;
using End = sdk::Outcome::End;

constexpr auto remembered = 15s; // long enough to be calm, short enough to follow a line that slows down

TaskClock::duration spent(const sdk::TaskState& task, TaskClock::time_point now)
{
    return (task.running ? now : task.ended) - task.started;
}

bool endedEarly(const sdk::TaskState& task)
{
    return !task.running && task.outcome.end != End::done;
}

} // namespace

bool worthShowing(const sdk::TaskState& task, TaskClock::time_point now)
{
    return task.running && !task.title.empty() && spent(task, now) > 1s;
}

bool worthListing(const sdk::TaskState& task, TaskClock::time_point now)
{
    if (task.title.empty()) return false;
    const auto took = spent(task, now);
    const bool counts = task.total > 0;
    if (endedEarly(task)) return counts || (task.outcome.end == End::failed && took > 1s);
    return took >= 10s || (task.running && counts && took > 1s);
}

bool worthFinishing(const sdk::TaskState& task, TaskClock::time_point now)
{
    return task.running && !task.title.empty() && (task.total > 0 || spent(task, now) > 1s);
}

int percent(const sdk::TaskState& task)
{
    return task.total == 0 ? 0 : static_cast<int>(std::min(task.done, task.total) * 100 / task.total);
}

void TaskPace::look(const std::vector<sdk::TaskState>& tasks, TaskClock::time_point now)
{
    std::set<std::uint64_t> running;
    for (const sdk::TaskState& task : tasks) {
        if (!task.running || task.total == 0) continue;
        running.insert(task.number);
        auto& samples = m_samples[task.number];
        samples.push_back({now, task.done});
        while (samples.size() > 2 && now - samples[1].at > remembered) samples.pop_front();
    }
    std::erase_if(m_samples, [&](const auto& entry) { return !running.contains(entry.first); });
}

std::optional<double> TaskPace::perSecond(const sdk::TaskState& task) const
{
    const auto found = m_samples.find(task.number);
    if (found == m_samples.end()) return {};
    const Sample &first = found->second.front(), &last = found->second.back();
    const double seconds = std::chrono::duration<double>(last.at - first.at).count();
    if (seconds < 0.9 || last.done <= first.done) return {};
    return static_cast<double>(last.done - first.done) / seconds;
}

std::optional<std::chrono::seconds> TaskPace::left(const sdk::TaskState& task, TaskClock::time_point now) const
{
    const auto rate = perSecond(task);
    if (!task.running || !rate || task.total <= task.done || spent(task, now) < 3s) return {};
    return std::chrono::seconds{static_cast<std::int64_t>(std::ceil(static_cast<double>(task.total - task.done) / *rate))};
}

} // namespace packhouse::host::desktop
