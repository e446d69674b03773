#pragma once

#include <packhouse/sdk/native/host.hpp>

#include <memory>
#include <vector>

namespace packhouse::host {

/// Repeats background tasks, each on a thread of its own: one that hangs does not hold up the others. Going stops them and waits.
class Background {
public:
    Background(sdk::Host& host, std::vector<sdk::BackgroundTask> tasks);
    ~Background();

    /// How the present or last run of each stands. [any-thread]
    std::vector<sdk::TaskState> states() const;

private:
    class Repeated;
    std::vector<std::unique_ptr<Repeated>> m_repeated;
};

} // namespace packhouse::host
