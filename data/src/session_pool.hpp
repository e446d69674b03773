#pragma once

#include "session.hpp"

#include <mutex>

namespace packhouse::data {

/// Sessions that wait for the next work. SOCI's own pool hands out whatever it has (#254); here each is checked before it is
/// lent, and one that does not answer is replaced. [any-thread]
class SessionPool {
public:
    explicit SessionPool(DatabaseUrl url) : m_url{std::move(url)} {}

    std::unique_ptr<Session> lend(); ///< Throws as Session's constructor.
    void takeBack(std::unique_ptr<Session> session) noexcept;
    const DatabaseUrl& url() const noexcept { return m_url; }

private:
    std::unique_ptr<Session> idle();

    DatabaseUrl m_url;
    std::mutex m_mutex;
    std::vector<std::unique_ptr<Session>> m_idle;
};

} // namespace packhouse::data
