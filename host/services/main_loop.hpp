#pragma once

#include <functional>

namespace packhouse::host {

/// The program's main thread: what is posted runs there, in order. The desktop's is its window toolkit's, the command line's a QueueLoop.
class MainLoop {
public:
    virtual ~MainLoop() = default;
    virtual void post(std::function<void()> call) = 0; ///< [any-thread]
};

} // namespace packhouse::host
