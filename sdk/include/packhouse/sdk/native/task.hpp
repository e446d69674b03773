#pragma once

#include <chrono>
#include <cstdint>
#include <exception>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "packhouse/data/database.hpp"

namespace packhouse::sdk {

/// Thrown by Progress::report in a task that was asked to stop. Let it pass.
class Cancelled : public std::exception {
public:
    const char* what() const noexcept override { return "cancelled"; }
};

/// A running task's way to say how far it is. [task-thread]
class Progress {
public:
    virtual ~Progress() = default;
    /// `done` of `total` steps, `item` is the current one ("0412.jpg"). Throws Cancelled if asked to stop.
    virtual void report(std::size_t done, std::size_t total, const std::string& item) = 0;
    /// True if asked to stop, for loops that must tidy up themselves.
    virtual bool cancelled() const noexcept = 0;
    /// Sleeps, but wakes for cancel: then throws Cancelled.
    virtual void wait(std::chrono::milliseconds time) = 0;
};

struct Outcome {
    enum class End { done = 1, cancelled, failed } end{};
    std::string sentence;      ///< why it failed, for people
    std::exception_ptr error;  ///< what was thrown, if it failed
};

/// A running task. Letting go of it cancels the task and keeps `finished` from being called. [main-thread]
class Task {
public:
    struct Body { virtual ~Body() = default; virtual void cancel() noexcept = 0; virtual void forget() noexcept = 0; };
    Task() = default;
    explicit Task(std::shared_ptr<Body> body) : m_body{std::move(body)} {}
    Task(Task&&) noexcept = default;
    Task& operator=(Task&& other) noexcept { release(); m_body = std::move(other.m_body); return *this; }
    ~Task() { release(); }
    void cancel() noexcept { if (m_body) m_body->cancel(); } ///< `finished` still comes, with End::cancelled
    explicit operator bool() const noexcept { return m_body != nullptr; }

private:
    void release() noexcept { if (m_body) { m_body->cancel(); m_body->forget(); m_body.reset(); } }
    std::shared_ptr<Body> m_body;
};

/// What a list of tasks shows.
struct TaskState {
    std::string title, item;
    std::size_t done = 0, total = 0;
    bool running = true;
    Outcome outcome;
    std::chrono::steady_clock::time_point started;
    std::uint64_t number = 0; ///< for `Tasks::cancel`; given once
    std::chrono::steady_clock::time_point ended; ///< of a task that no longer runs
};

/// Work in the background. Reading the database for a page is a task, too. [main-thread] unless said.
class Tasks {
public:
    virtual ~Tasks() = default;
    /// Runs `work` on a task thread, then `finished` on the main thread. Each task opens its own data::Transaction.
    virtual Task start(std::string title, std::function<void(Progress&)> work, std::function<void(const Outcome&)> finished) = 0;
    virtual std::vector<TaskState> states() const = 0; ///< running first, then those that ended today
    /// Asks a listed task to stop, as if its owner had; `finished` still comes. An unknown number is a task that ended meanwhile.
    virtual void cancel(std::uint64_t /*number*/) {}
    /// Runs `call` on the main thread soon. [any-thread]
    virtual void onMainThread(std::function<void()> call) = 0;
};

/// Work that the service or the desktop repeats by itself, e.g. polling the site.
struct BackgroundTask {
    std::string id, title;
    std::chrono::milliseconds interval{};
    data::Schema database = data::Schema::studio; ///< runs where this database is at home
    std::function<void(Progress&)> run;           ///< [task-thread]; what it throws is logged and shown, and it is tried again
};

/// Extension "packhouse.native.background/1".
class BackgroundProvider {
public:
    static constexpr const char* id = "packhouse.native.background/1";
    virtual ~BackgroundProvider() = default;
    virtual std::vector<BackgroundTask> backgroundTasks() const = 0;
};

} // namespace packhouse::sdk
