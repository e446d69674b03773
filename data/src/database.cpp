#include "database_internal.hpp"

#include "packhouse/data/error.hpp"

namespace packhouse::data {

std::shared_ptr<Database> Database::open(const DatabaseUrl& url, Schema schema)
{
    return DatabaseOpener::open(url, schema, migrations());
}

std::shared_ptr<Database> DatabaseOpener::open(const DatabaseUrl& url, Schema schema, std::vector<Migration> known)
{
    auto impl = std::make_unique<Database::Impl>(url, schema, std::move(known));
    auto session = impl->pool.lend();
    Migrator{*session, schema, impl->known}.bringUpToDate();
    impl->pool.takeBack(std::move(session));
    return std::shared_ptr<Database>{new Database{std::move(impl)}};
}

Database::Database(std::unique_ptr<Impl> impl) : m_impl{std::move(impl)} {}
Database::~Database() = default;

const DatabaseUrl& Database::url() const noexcept
{
    return m_impl->pool.url();
}

Schema Database::schema() const noexcept
{
    return m_impl->schema;
}

MigrationState Database::migrationState()
{
    Transaction work{*this, Transaction::Access::read};
    return Migrator{work.session(), m_impl->schema, m_impl->known}.state();
}

bool Database::answers() noexcept
{
    try {
        m_impl->pool.takeBack(m_impl->pool.lend());
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

} // namespace packhouse::data
