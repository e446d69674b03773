#include "engines/sqlite_engine.hpp"

#include <soci/sqlite3/soci-sqlite3.h>

namespace packhouse::data {

namespace {

using namespace sqlite_api; // SOCI includes sqlite3.h into it

sqlite3_stmt* statementOf(soci::details::statement_backend& statement)
{
    return static_cast<soci::sqlite3_statement_backend&>(statement).stmt_;
}

sqlite3* connectionOf(soci::session& session)
{
    return static_cast<soci::sqlite3_session_backend*>(session.get_backend())->conn_;
}

std::string connectString(const std::string& path)
{
    return path.find('=') == std::string::npos ? path : "dbname=\"" + path + "\"";
}

void bindCell(sqlite3_stmt* statement, int index, const Cell& cell)
{
    if (const auto* number = std::get_if<std::int64_t>(&cell)) sqlite3_bind_int64(statement, index, *number);
    else if (const auto* text = std::get_if<std::string>(&cell)) sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()), SQLITE_TRANSIENT);
    else sqlite3_bind_null(statement, index);
}

Cell readCell(sqlite3_stmt* statement, int index)
{
    switch (sqlite3_column_type(statement, index)) {
    case SQLITE_NULL: return {};
    case SQLITE_INTEGER: return std::int64_t{sqlite3_column_int64(statement, index)};
    default: break;
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, index));
    return std::string{text, static_cast<std::size_t>(sqlite3_column_bytes(statement, index))};
}

Refusal refusalOf(int code, int extended)
{
    if (extended == SQLITE_CONSTRAINT_UNIQUE || extended == SQLITE_CONSTRAINT_PRIMARYKEY) return Refusal::unique;
    if (extended == SQLITE_CONSTRAINT_FOREIGNKEY) return Refusal::foreignKey;
    switch (code) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return Refusal::busy;
    case SQLITE_CANTOPEN: return Refusal::unreachable;
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT: return Refusal::noDatabase;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH: return Refusal::readOnly;
    case SQLITE_FULL: return Refusal::full;
    case SQLITE_IOERR: return Refusal::lost;
    default: return Refusal::fault;
    }
}

} // namespace

void SqliteEngine::connect(const DatabaseUrl& url)
{
    m_soci.open(soci::sqlite3, connectString(url.path));
    sqlite3_busy_timeout(connectionOf(m_soci), 10'000);
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA foreign_keys = ON");
}

// A deferred BEGIN that writes later gets BUSY at once where another writes (#1069), so writers queue up at the start.
void SqliteEngine::begin(bool write)
{
    run(write ? "BEGIN IMMEDIATE" : "BEGIN");
}

// A full disk ends SQLite's transaction by itself; a second ROLLBACK would be an error.
void SqliteEngine::rollback()
{
    if (!sqlite3_get_autocommit(connectionOf(m_soci))) m_soci.rollback();
}

void SqliteEngine::bind(soci::details::statement_backend& statement, const FlatParameters& parameters)
{
    sqlite3_stmt* raw = statementOf(statement);
    for (int index = 1; index <= sqlite3_bind_parameter_count(raw); ++index) {
        const std::string_view name = sqlite3_bind_parameter_name(raw, index) + 1;
        const auto found = parameters.find(name);
        if (found == parameters.end()) throw soci::soci_error{"missing parameter " + std::string{name}};
        bindCell(raw, index, found->second);
    }
}

std::vector<std::string> SqliteEngine::columns(soci::details::statement_backend& statement)
{
    std::vector<std::string> names;
    for (int index = 0; index < sqlite3_column_count(statementOf(statement)); ++index)
        names.emplace_back(sqlite3_column_name(statementOf(statement), index));
    return names;
}

// By the value's own type: SOCI's row would go by the declared one and cut INTEGER to 32 bits (#959, #1185).
void SqliteEngine::read(soci::details::statement_backend& statement, std::vector<Cell>& cells)
{
    for (std::size_t index = 0; index < cells.size(); ++index) cells[index] = readCell(statementOf(statement), static_cast<int>(index));
}

std::int64_t SqliteEngine::lastInsertId()
{
    return sqlite3_last_insert_rowid(connectionOf(m_soci));
}

Failure SqliteEngine::sort(const soci::soci_error& error)
{
    const auto* own = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    const bool isOpen = m_soci.get_backend() != nullptr;
    const int code = own ? own->result() & 0xff : isOpen ? SQLITE_ERROR : SQLITE_CANTOPEN;
    const int extended = own && isOpen ? sqlite3_extended_errcode(connectionOf(m_soci)) : code;
    return {refusalOf(code, extended), "SQLite " + std::to_string(extended), code == SQLITE_ERROR ? error.get_error_message() : ""};
}

} // namespace packhouse::data
