#include "packhouse/data/database_probe.hpp"

#include "migrations.hpp"
#include "session_pool.hpp"

namespace packhouse::data {

MigrationState probe(const DatabaseUrl& url, Schema schema)
{
    SessionPool pool{url};
    const auto session = pool.lend();
    return Migrator{*session, schema, migrations()}.checked();
}

} // namespace packhouse::data
