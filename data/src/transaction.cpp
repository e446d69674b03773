#include "database_internal.hpp"

namespace packhouse::data {

struct Transaction::Impl {
    explicit Impl(SessionPool& lender) : pool{lender}, session{lender.lend()} {}
    ~Impl() { pool.takeBack(std::move(session)); }

    SessionPool& pool;
    std::unique_ptr<Session> session;
    bool open = true;
};

Transaction::Transaction(Database& database, Access access) : m_impl{std::make_unique<Impl>(database.m_impl->pool)}
{
    m_impl->session->begin(access);
}

Transaction::~Transaction()
{
    if (m_impl->open) m_impl->session->rollback();
}

void Transaction::commit()
{
    m_impl->session->commit();
    m_impl->session->finish();
    m_impl->open = false;
}

Session& Transaction::session() noexcept
{
    return *m_impl->session;
}

} // namespace packhouse::data
