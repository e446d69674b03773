#pragma once

#include "host/desktop/task_pace.hpp"

#include <packhouse/sdk/native/tone.hpp>

#include <string>
#include <utility>

namespace packhouse::host::desktop {

/// "1,204 of 1,911 · IMG_0613.jpg"; for an ended task how it ended: what is done and what is not.
std::string itemWords(const sdk::TaskState& task);

/// For a single line: "Uploading St Mary's: 1,204 of 1,911".
std::string lineWords(const sdk::TaskState& task);

/// "6.2 a second · 2 min 40 s left", as far as it is known.
std::string paceWords(const sdk::TaskState& task, const TaskPace& pace, TaskClock::time_point now);

/// "2 min 40 s left"; else empty.
std::string timeLeft(const sdk::TaskState& task, const TaskPace& pace, TaskClock::time_point now);

/// "121, 14 min": of a task that is done.
std::string doneWords(const sdk::TaskState& task);

/// Icon and colour of its state.
std::pair<const char*, sdk::Tone> signOf(const sdk::TaskState& task);

} // namespace packhouse::host::desktop
