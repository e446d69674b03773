#pragma once

#include "host/services/main_loop.hpp"

#include <packhouse/sdk/native/task.hpp>

#include <condition_variable>
#include <mutex>

namespace packhouse::host {

/// What becomes of `work`: done, cancelled, or failed with a sentence. Lets nothing out.
sdk::Outcome outcomeOf(const std::function<void()>& work) noexcept;

/// Progress that can be watched and asked to stop from other threads. [any-thread]
class WatchedProgress : public sdk::Progress {
public:
    explicit WatchedProgress(std::string title);

    void report(std::size_t done, std::size_t total, const std::string& item) override;
    bool cancelled() const noexcept override;
    void wait(std::chrono::milliseconds time) override;

    void cancel() noexcept;
    void end(const sdk::Outcome& outcome);
    sdk::TaskState state() const;

protected:
    mutable std::mutex m_mutex;

private:
    std::condition_variable m_asked;
    bool m_cancelled = false;
    sdk::TaskState m_state;
};

/// A task from its start to the call of `finished`.
class RunningTask : public sdk::Task::Body, public WatchedProgress, public std::enable_shared_from_this<RunningTask> {
public:
    RunningTask(std::string title, std::uint64_t number, std::function<void(sdk::Progress&)> work, std::function<void(const sdk::Outcome&)> finished);

    void cancel() noexcept override { WatchedProgress::cancel(); }
    void forget() noexcept override; ///< [main-thread]
    /// Does the work and posts its end. [task-thread]
    void run(MainLoop& loop);
    std::uint64_t number() const noexcept { return m_number; }

private:
    void finish(const sdk::Outcome& outcome); ///< [main-thread]

    std::uint64_t m_number;
    std::function<void(sdk::Progress&)> m_work;                ///< [task-thread] once started
    std::function<void(const sdk::Outcome&)> m_finished;       ///< [main-thread]
};

} // namespace packhouse::host
