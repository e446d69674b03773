#pragma once

#include <packhouse/sdk/native/settings.hpp>
#include <packhouse/sdk/native/task.hpp>

namespace packhouse::host::desktop {

/// The colours that the settings choose.
void useColours(const sdk::Settings& settings);

/// Whether something runs that a person would miss: what just began is a page reading or a value being written.
bool worksLong(const sdk::Tasks& tasks);

} // namespace packhouse::host::desktop
