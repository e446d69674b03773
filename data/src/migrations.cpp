#include "migrations.hpp"

#include "dialect.hpp"
#include "session.hpp"

#include "packhouse/data/keys.hpp"
#include "packhouse/data/text.hpp"

#include <algorithm>
#include <sstream>

namespace packhouse::data {

namespace {

constexpr std::string_view tableOfMigrations = "number {int} PRIMARY KEY, name {text:120} NOT NULL, checksum {text:64} NOT NULL, "
                                               "schema_kind {text:10} NOT NULL, applied_at {instant} NOT NULL";

std::string wordOf(Schema schema)
{
    return schema == Schema::studio ? "studio" : "site";
}

std::string trimmedEnd(std::string line)
{
    while (!line.empty() && (line.back() == ' ' || line.back() == '\r')) line.pop_back();
    return line;
}

} // namespace

bool Migration::isFor(Schema schema) const
{
    const std::string head = trimmedEnd(text.substr(0, text.find('\n')));
    return head == "-- schema: both" || head == "-- schema: " + wordOf(schema);
}

std::vector<std::string> Migration::statements() const
{
    std::vector<std::string> all;
    std::istringstream lines{text};
    std::string statement;
    for (std::string line; std::getline(lines, line);) {
        line = trimmedEnd(line.substr(0, line.find("--")));
        if (line.empty()) continue;
        const bool ends = line.back() == ';';
        if (ends) line.pop_back();
        statement.append(statement.empty() ? "" : "\n").append(line);
        if (ends) all.push_back(std::exchange(statement, {}));
    }
    if (!statement.empty()) all.push_back(statement);
    return all;
}

std::string Migration::checksum() const
{
    return sha256(text);
}

void Migrator::bringUpToDate()
{
    if (isCurrent()) return;
    while (step()) {}
}

// Looked at first without a lock: opening must not wait for another program's work.
bool Migrator::isCurrent()
{
    const std::vector<Applied> there = applied();
    check(there);
    return !there.empty() && !next(there);
}

MigrationState Migrator::checked()
{
    check(applied());
    return state();
}

// Two programs may open a new database at once, so what is there is asked anew within each transaction, under the lock.
bool Migrator::step()
{
    m_session.begin(Transaction::Access::write);
    try {
        const std::string lock = m_session.dialect().lockMigrations();
        if (!lock.empty()) m_session.run(lock);
        const std::vector<Applied> there = applied();
        check(there);
        const Migration* migration = next(there);
        if (migration) apply(*migration);
        m_session.commit();
        return migration != nullptr;
    } catch (...) {
        m_session.rollback();
        throw;
    }
}

std::vector<Migrator::Applied> Migrator::applied()
{
    if (!m_session.countText(m_session.dialect().hasMigrationTable())) return {};
    return m_session.query("SELECT number, checksum, schema_kind FROM schema_migrations ORDER BY number"_sql, {}, [](const Row& row) {
        return Applied{row.number("number"), row.text("checksum"), row.text("schema_kind")};
    });
}

void Migrator::check(const std::vector<Applied>& applied) const
{
    for (const Applied& one : applied) {
        if (one.schema != wordOf(m_schema))
            throw Error{Trouble::conflict, format(_("The database {} holds the tables of a {}, not of a {}. Check the database addresses in the settings."),
                                                  m_session.url().display(), one.schema, wordOf(m_schema))};
        const auto known = std::find_if(m_known.begin(), m_known.end(), [&](const Migration& migration) { return migration.number == one.number; });
        if (known == m_known.end())
            throw Error{Trouble::conflict, format(_("The database {} was made by a newer Packhouse (its tables are at {}, this program knows {}). Install that version, or open another database."),
                                                  m_session.url().display(), applied.back().number, m_known.empty() ? 0 : m_known.back().number)};
        if (known->checksum() != one.checksum)
            throw Error{Trouble::conflict, format(_("The database {} was made by a Packhouse of which step {} ({}) differs from this program's. Install that version, or open another database."),
                                                  m_session.url().display(), one.number, known->name)};
    }
}

const Migration* Migrator::next(const std::vector<Applied>& applied) const
{
    const int newest = applied.empty() ? 0 : applied.back().number;
    const auto found = std::find_if(m_known.begin(), m_known.end(), [&](const Migration& migration) { return migration.number > newest && migration.isFor(m_schema); });
    return found == m_known.end() ? nullptr : &*found;
}

void Migrator::apply(const Migration& migration)
{
    m_session.run(m_session.dialect().createMigrationTable(tableOfMigrations));
    for (const std::string& statement : migration.statements()) m_session.run(statement);
    if (migration.fill) migration.fill(m_session);
    m_session.execute("INSERT INTO schema_migrations (number, name, checksum, schema_kind, applied_at) VALUES (:number, :name, :checksum, :schema_kind, :applied_at)"_sql,
                      {{"number", migration.number}, {"name", migration.name}, {"checksum", migration.checksum()}, {"schema_kind", wordOf(m_schema)}, {"applied_at", now()}});
}

MigrationState Migrator::state()
{
    const std::vector<Applied> there = applied();
    const auto newest = std::find_if(m_known.rbegin(), m_known.rend(), [&](const Migration& migration) { return migration.isFor(m_schema); });
    return {there.empty() ? 0 : there.back().number, newest == m_known.rend() ? 0 : newest->number};
}

} // namespace packhouse::data
