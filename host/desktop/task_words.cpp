#include "host/desktop/task_words.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

#include <cstdio>

namespace packhouse::host::desktop {

namespace {

using namespace std::chrono_literals;
using End = sdk::Outcome::End;
using sdk::Tone;

std::string number(std::size_t count)
{
    return ui::shownNumber(static_cast<std::int64_t>(count));
}

std::string stepWords(const sdk::TaskState& task)
{
    return data::format(_("{} of {}"), number(task.done), number(task.total));
}

// What a person must know of work that ended early.
std::string undoneWords(const sdk::TaskState& task)
{
    if (task.total == 0) return {};
    const std::size_t left = task.total - std::min(task.done, task.total);
    if (task.item.empty()) return data::format(_("{} of {} are done, {} are not."), number(task.done), number(task.total), number(left));
    return data::format(_("{} of {} are done, {} are not; it ended at {}."), number(task.done), number(task.total), number(left), task.item);
}

std::string endedWords(const sdk::TaskState& task)
{
    const std::string undone = undoneWords(task);
    if (task.outcome.end == End::failed) return undone.empty() ? task.outcome.sentence : task.outcome.sentence + " " + undone;
    return undone.empty() ? std::string{_("Stopped by hand.")} : data::format(_("Stopped by hand. {}"), undone);
}

std::string rateOf(double perSecond)
{
    if (perSecond >= 10) return number(static_cast<std::size_t>(perSecond + 0.5));
    const auto tenths = static_cast<std::int64_t>(perSecond * 10 + 0.5);
    return data::format("{}.{}", tenths / 10, tenths % 10);
}

} // namespace

std::string itemWords(const sdk::TaskState& task)
{
    if (!task.running && task.outcome.end != End::done) return endedWords(task);
    if (task.total == 0) return task.item;
    const std::string steps = stepWords(task);
    return task.item.empty() || !task.running ? steps : steps + " · " + task.item;
}

std::string lineWords(const sdk::TaskState& task)
{
    return task.total == 0 ? task.title : data::format(_("{}: {}"), task.title, stepWords(task));
}

std::string timeLeft(const sdk::TaskState& task, const TaskPace& pace, TaskClock::time_point now)
{
    const auto left = pace.left(task, now);
    if (!left) return {};
    return *left <= 1s ? std::string{_("under 1 s left")} : data::format(_("{} left"), ui::shownDuration(*left));
}

std::string paceWords(const sdk::TaskState& task, const TaskPace& pace, TaskClock::time_point now)
{
    const auto rate = pace.perSecond(task);
    if (!rate) return {};
    // Slower than one in ten seconds, a figure would say nothing.
    const std::string words = *rate < 0.1 ? std::string{} : data::format(_("{} a second"), rateOf(*rate)), left = timeLeft(task, pace, now);
    return words.empty() || left.empty() ? words + left : words + " · " + left;
}

std::string doneWords(const sdk::TaskState& task)
{
    const std::string took = ui::shownDuration(std::chrono::ceil<std::chrono::seconds>(task.ended - task.started));
    return task.total == 0 ? took : data::format(_("{} in {}"), number(task.total), took);
}

std::pair<const char*, Tone> signOf(const sdk::TaskState& task)
{
    if (task.running) return {"loader", Tone::blue};
    switch (task.outcome.end) {
    case End::done: return {"circle-check", Tone::green};
    case End::cancelled: return {"ban", Tone::grey};
    case End::failed: return {"circle-x", Tone::red};
    }
    return {"", Tone::grey};
}

} // namespace packhouse::host::desktop
