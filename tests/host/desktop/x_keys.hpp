#pragma once

#include <chrono>
#include <string>

namespace packhouse::test {

/// Strikes keys at the X server itself, `pace` apart, over a line of its own: lower-case letters, digits, and "\n" for Enter. They go to the window
/// that has the focus. Blocks as long as that takes, so a thread of its own calls it.
void strikeKeys(const std::string& keys, std::chrono::milliseconds pace);

} // namespace packhouse::test
