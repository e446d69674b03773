#pragma once

#include "packhouse/sdk/native/task.hpp"

#include <functional>
#include <string>
#include <vector>

namespace packhouse::sdk {

/// Work that will begin by itself.
struct WaitingTask {
    std::string title;    ///< "Refresh Oakhill High – Seniors"
    std::string waitsFor; ///< "the site, tried again at 10:52"
    std::string icon;     ///< name in shared()/icons; empty: a clock
};

/// What a plugin knows of its tasks beyond their states, for the list of tasks (Ctrl+J). Extension "packhouse.native.task-answers/1" of a plugin's
/// desktop library. No I/O. [main-thread]
class TaskAnswers {
public:
    static constexpr const char* id = "packhouse.native.task-answers/1";
    virtual ~TaskAnswers() = default;
    /// Icon of a task of this plugin; empty: not known here.
    virtual std::string taskIcon(const TaskState& /*task*/) { return {}; }
    /// Goes on with a task that was cancelled or failed; empty: not known here, or it cannot.
    virtual std::function<void()> goOn(const TaskState& /*ended*/) { return {}; }
    virtual std::vector<WaitingTask> waitingTasks() { return {}; }
};

} // namespace packhouse::sdk
