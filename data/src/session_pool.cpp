#include "session_pool.hpp"

namespace packhouse::data {

namespace {

constexpr std::size_t mostIdle = 8;

} // namespace

std::unique_ptr<Session> SessionPool::idle()
{
    const std::lock_guard lock{m_mutex};
    if (m_idle.empty()) return nullptr;
    std::unique_ptr<Session> session = std::move(m_idle.back());
    m_idle.pop_back();
    return session;
}

std::unique_ptr<Session> SessionPool::lend()
{
    while (auto session = idle())
        if (session->answers()) return session;
    return std::make_unique<Session>(m_url);
}

void SessionPool::takeBack(std::unique_ptr<Session> session) noexcept
{
    if (session->isLost()) return;
    const std::lock_guard lock{m_mutex};
    if (m_idle.size() < mostIdle) m_idle.push_back(std::move(session));
}

} // namespace packhouse::data
