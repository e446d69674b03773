#include "site_retry.hpp"

#include "packhouse/data/text.hpp"

namespace packhouse::tsios {

namespace {

std::chrono::milliseconds pauseAfter(int failed, const RetryPolicy& policy)
{
    auto pause = policy.firstPause;
    for (int step = 1; step < failed && pause < policy.longestPause; ++step) pause *= 2;
    return std::min(pause, policy.longestPause);
}

std::string withoutStop(std::string sentence)
{
    if (sentence.ends_with('.')) sentence.pop_back();
    return sentence;
}

} // namespace

void Retry::after(const data::Error& error)
{
    if (error.trouble() != data::Trouble::unavailable || ++m_failed >= m_policy.attempts) throw error;
    const auto pause = pauseAfter(m_failed, m_policy);
    const double seconds = static_cast<double>(pause.count()) / 1000.0;
    m_waiting(data::format(_("{}. Next try in {} s ({} of {})"), withoutStop(error.what()), seconds, m_failed + 1, m_policy.attempts));
    m_progress.wait(pause);
}

} // namespace packhouse::tsios
