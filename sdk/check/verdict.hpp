#pragma once

#include "sdk/check/trial.hpp"

#include <chrono>

namespace packhouse::sdk::check {

enum class End { pass = 1, fail, crash, hang, notAsked };

struct Verdict {
    End end{};
    std::string sentence; ///< what was wrong, or why it was not asked
};

/// Asks one trial in a fresh child with a time limit; the child's process group does not survive it.
Verdict tried(const Trial& trial, const std::filesystem::path& library, std::chrono::milliseconds limit);

const char* wordOf(End end);

} // namespace packhouse::sdk::check
