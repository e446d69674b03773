#include "host/desktop/task_words.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

namespace {
using namespace std::chrono_literals;
using End = sdk::Outcome::End;
} // namespace

bool worthShowing(const sdk::TaskState& task, TaskClock::time_point now)
{
    const bool failed = !task.running && task.outcome.end == End::failed;
    return failed || (task.running ? now : task.ended) - task.started > 1s;
}

bool worthFinishing(const sdk::TaskState& task, TaskClock::time_point now)
{
    return task.running && (task.total > 0 || worthShowing(task, now));
}

std::string itemWords(const sdk::TaskState& task)
{
    if (!task.running && task.outcome.end == End::failed) return task.outcome.sentence;
    if (!task.running && task.outcome.end == End::cancelled) return data::format(_("cancelled at {} of {}"), task.done, task.total);
    if (task.total == 0) return task.item;
    const std::string steps = data::format(_("{} of {}"), ui::shownNumber(static_cast<std::int64_t>(task.done)), ui::shownNumber(static_cast<std::int64_t>(task.total)));
    return task.item.empty() || !task.running ? steps : steps + " · " + task.item;
}

std::string timeLeft(const sdk::TaskState& task, TaskClock::time_point now)
{
    const auto spent = now - task.started;
    if (!task.running || task.done == 0 || task.total <= task.done || spent < 3s) return {};
    const auto left = spent * static_cast<std::int64_t>(task.total - task.done) / static_cast<std::int64_t>(task.done);
    return data::format(_("{} left"), ui::shownDuration(std::chrono::ceil<std::chrono::seconds>(left)));
}

std::pair<const char*, ui::Tone> signOf(const sdk::TaskState& task)
{
    if (task.running) return {"loader", ui::Tone::blue};
    switch (task.outcome.end) {
    case End::done: return {"circle-check", ui::Tone::green};
    case End::cancelled: return {"ban", ui::Tone::grey};
    case End::failed: return {"circle-x", ui::Tone::red};
    }
    return {"", ui::Tone::grey};
}

int percent(const sdk::TaskState& task)
{
    return task.total == 0 ? 0 : static_cast<int>(task.done * 100 / task.total);
}

} // namespace packhouse::host::desktop
