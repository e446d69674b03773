#pragma once

#include <packhouse/sdk/native/task.hpp>
#include <packhouse/sdk/native/ui/palette.hpp>

#include <string>

namespace packhouse::host::desktop {

using TaskClock = std::chrono::steady_clock;

/// A task under a second shows nothing: most reads of pages are such.
bool worthShowing(const sdk::TaskState& task, TaskClock::time_point now);

/// A task that quitting would cut off: it counts its steps, or runs for long. What a page only reads does neither.
bool worthFinishing(const sdk::TaskState& task, TaskClock::time_point now);

/// "1,204 of 1,911 · IMG_0613.jpg"; for an ended task how it ended.
std::string itemWords(const sdk::TaskState& task);

/// "2 min 40 s left", from the third second on, when the number of steps is known; else empty.
std::string timeLeft(const sdk::TaskState& task, TaskClock::time_point now);

/// Icon and colour of its state.
std::pair<const char*, ui::Tone> signOf(const sdk::TaskState& task);

int percent(const sdk::TaskState& task);

} // namespace packhouse::host::desktop
