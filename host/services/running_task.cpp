#include "host/services/running_task.hpp"

#include <packhouse/data/text.hpp>

#include <utility>

namespace packhouse::host {

using End = sdk::Outcome::End;

sdk::Outcome outcomeOf(const std::function<void()>& work) noexcept
try {
    work();
    return {End::done, {}, {}};
} catch (const sdk::Cancelled&) {
    return {End::cancelled, {}, {}};
} catch (const std::exception& error) {
    return {End::failed, error.what(), std::current_exception()};
} catch (...) {
    return {End::failed, _("Something went wrong that gave no reason."), std::current_exception()};
}

WatchedProgress::WatchedProgress(std::string title)
{
    m_state.title = std::move(title);
    m_state.started = std::chrono::steady_clock::now();
}

void WatchedProgress::report(std::size_t done, std::size_t total, const std::string& item)
{
    const std::lock_guard hold{m_mutex};
    if (m_cancelled) throw sdk::Cancelled{};
    m_state.done = done;
    m_state.total = total;
    m_state.item = item;
}

bool WatchedProgress::cancelled() const noexcept
{
    const std::lock_guard hold{m_mutex};
    return m_cancelled;
}

void WatchedProgress::wait(std::chrono::milliseconds time)
{
    std::unique_lock hold{m_mutex};
    if (m_asked.wait_for(hold, time, [this] { return m_cancelled; })) throw sdk::Cancelled{};
}

void WatchedProgress::cancel() noexcept
{
    const std::lock_guard hold{m_mutex};
    m_cancelled = true;
    m_asked.notify_all();
}

void WatchedProgress::end(const sdk::Outcome& outcome)
{
    const std::lock_guard hold{m_mutex};
    m_state.running = false;
    m_state.outcome = outcome;
    m_state.ended = std::chrono::steady_clock::now();
}

sdk::TaskState WatchedProgress::state() const
{
    const std::lock_guard hold{m_mutex};
    return m_state;
}

RunningTask::RunningTask(std::string title, std::uint64_t number, std::function<void(sdk::Progress&)> work,
                         std::function<void(const sdk::Outcome&)> finished)
    : WatchedProgress{std::move(title)}, m_number{number}, m_work{std::move(work)}, m_finished{std::move(finished)}
{
}

void RunningTask::forget() noexcept { m_finished = nullptr; }

void RunningTask::run(MainLoop& loop)
{
    // The work's captures go here, on its own thread: they may be what it alone has touched so far.
    const auto work = std::exchange(m_work, nullptr);
    const auto outcome = cancelled() ? sdk::Outcome{End::cancelled, {}, {}} : outcomeOf([&] { work(*this); });
    end(outcome);
    loop.post([task = shared_from_this(), outcome] { task->finish(outcome); });
}

void RunningTask::finish(const sdk::Outcome& outcome)
{
    // `finished` may let go of the task, which clears m_finished: not what runs just now.
    if (const auto finished = std::exchange(m_finished, nullptr)) finished(outcome);
}

} // namespace packhouse::host
