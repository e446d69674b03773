#include "dialect.hpp"
#include "session.hpp"

namespace packhouse::data {

Savepoint::Savepoint(Session& session) : m_session{session}
{
    m_session.change(m_session.m_dialect.savepoint(), {}, {});
}

Savepoint::~Savepoint()
{
    if (!m_open || m_session.m_lost) return;
    try {
        m_session.change(m_session.m_dialect.undoSavepoint(), {}, {});
        release();
    } catch (const std::exception&) {
        m_session.m_lost = true;
    }
}

void Savepoint::release()
{
    m_open = false;
    const std::string statement = m_session.m_dialect.releaseSavepoint();
    if (!statement.empty()) m_session.change(statement, {}, {});
}

} // namespace packhouse::data
