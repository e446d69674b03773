#include "engines/session_engine.hpp"

#include "engines/postgresql_engine.hpp"
#include "engines/sql_server_engine.hpp"
#include "engines/sqlite_engine.hpp"

namespace packhouse::data {

std::unique_ptr<SessionEngine> SessionEngine::of(Engine engine)
{
    if (engine == Engine::postgresql) return std::make_unique<PostgresqlEngine>();
    if (engine == Engine::sqlServer) return std::make_unique<SqlServerEngine>();
    return std::make_unique<SqliteEngine>();
}

SessionEngine::~SessionEngine()
{
    // SOCI's own destructor may throw (#1313), which would end the program.
    try {
        m_soci.close();
    } catch (const std::exception&) { // nothing is left to save
    }
}

void SessionEngine::run(const std::string& statement)
{
    soci::statement once{m_soci};
    once.alloc();
    once.prepare(statement, soci::details::st_one_time_query);
    once.define_and_bind();
    once.execute(true);
}

} // namespace packhouse::data
