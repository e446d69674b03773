#pragma once

#include "packhouse/data/error.hpp"
#include "packhouse/sdk/native/task.hpp"

#include <algorithm>
#include <functional>

namespace packhouse::tsios {

/// How patiently a site that does not answer is asked again: each pause twice the one before. The defaults wait about two minutes in all.
struct RetryPolicy {
    int attempts = 9;
    std::chrono::milliseconds firstPause{500};
    std::chrono::milliseconds longestPause{30'000};
};

/// Says that the site is away, and when it is asked again.
using Waiting = std::function<void(const std::string& sentence)>;

/// Counts the attempts of one call.
class Retry {
public:
    Retry(const RetryPolicy& policy, sdk::Progress& progress, const Waiting& waiting) : m_policy{policy}, m_progress{progress}, m_waiting{waiting} {}

    /// Waits for the next attempt. Throws `error` itself if there is none left or another try would not help, sdk::Cancelled if asked to stop.
    void after(const data::Error& error);

private:
    const RetryPolicy& m_policy;
    sdk::Progress& m_progress;
    const Waiting& m_waiting;
    int m_failed = 0;
};

/// Runs `call` until it succeeds or its failure is no matter of time.
template <typename Call>
auto withRetries(const RetryPolicy& policy, sdk::Progress& progress, const Waiting& waiting, Call&& call)
{
    for (Retry retry{policy, progress, waiting};;) {
        try {
            return call();
        } catch (const data::Error& error) {
            retry.after(error);
        }
    }
}

} // namespace packhouse::tsios
