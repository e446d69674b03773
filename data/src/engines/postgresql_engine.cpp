#include "engines/postgresql_engine.hpp"

#include <soci/postgresql/soci-postgresql.h>

#include <algorithm>
#include <array>

namespace packhouse::data {

namespace {

soci::postgresql_statement_backend& own(soci::details::statement_backend& statement)
{
    return static_cast<soci::postgresql_statement_backend&>(statement);
}

std::string quoted(std::string_view value)
{
    std::string result{"'"};
    for (const char letter : value) {
        if (letter == '\'' || letter == '\\') result += '\\';
        result += letter;
    }
    return result + "'";
}

std::string connectString(const DatabaseUrl& url)
{
    std::string text = "connect_timeout=10 client_encoding=UTF8 application_name=packhouse";
    const auto add = [&](const char* key, const std::string& value) {
        if (!value.empty()) text.append(" ").append(key).append("=").append(quoted(value));
    };
    add("host", url.host);
    add("port", url.port ? std::to_string(url.port) : "");
    add("user", url.user);
    add("password", url.password);
    add("dbname", url.name);
    return text;
}

// Before there is a session libpq has only sentences. [PostgreSQL's messages of class 28 and 3D]
Refusal refusalOfConnect(const std::string& message)
{
    const auto says = [&](const char* words) { return message.find(words) != std::string::npos; };
    if (says("authentication failed") || says("no password supplied") || says("pg_hba.conf") || says("role \"") || says("permission denied for database")) return Refusal::denied;
    if (says("database \"") && says("does not exist")) return Refusal::noDatabase;
    return Refusal::unreachable;
}

Refusal refusalOfState(const std::string& state)
{
    static constexpr std::array<std::pair<std::string_view, Refusal>, 15> known{{
        {"23505", Refusal::unique},
        {"23503", Refusal::foreignKey},
        {"22001", Refusal::tooLong},
        {"40001", Refusal::busy},
        {"40P01", Refusal::busy},
        {"55P03", Refusal::busy},
        {"25006", Refusal::readOnly},
        {"25P02", Refusal::halfDone},
        {"42501", Refusal::denied},
        {"28", Refusal::denied},
        {"3D", Refusal::noDatabase},
        {"08", Refusal::lost},
        {"57P", Refusal::lost},
        {"53100", Refusal::full},
        {"53", Refusal::unreachable},
    }};
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return state.starts_with(entry.first); });
    return found == known.end() ? Refusal::fault : found->second;
}

} // namespace

void PostgresqlEngine::connect(const DatabaseUrl& url)
{
    m_soci.open(soci::postgresql, connectString(url));
    run("SET lock_timeout = '10s'");
    run("SET client_min_messages = 'warning'");
}

pg_conn* PostgresqlEngine::handle()
{
    return static_cast<soci::postgresql_session_backend*>(m_soci.get_backend())->conn_;
}

void PostgresqlEngine::begin(bool write)
{
    run(write ? "BEGIN" : "BEGIN READ ONLY");
}

// COMMIT of a failed transaction rolls back and reports success.
bool PostgresqlEngine::mayCommit()
{
    return PQtransactionStatus(handle()) == PQTRANS_INTRANS;
}

void PostgresqlEngine::bind(soci::details::statement_backend& statement, const FlatParameters& parameters)
{
    m_texts.clear();
    m_pointers.clear();
    for (const auto& [name, cell] : parameters) {
        const auto* number = std::get_if<std::int64_t>(&cell);
        const auto* text = std::get_if<std::string>(&cell);
        char* pointer = nullptr;
        if (number || text) pointer = m_texts.emplace_back(number ? std::to_string(*number) : *text).data();
        own(statement).useByNameBuffers_[name] = &m_pointers.emplace_back(pointer);
    }
    own(statement).hasUseElements_ = !parameters.empty();
}

std::vector<std::string> PostgresqlEngine::columns(soci::details::statement_backend& statement)
{
    std::vector<std::string> names;
    const PGresult* result = own(statement).result_.get_result();
    for (int index = 0; index < PQnfields(result); ++index) names.emplace_back(PQfname(result, index));
    return names;
}

void PostgresqlEngine::read(soci::details::statement_backend& statement, std::vector<Cell>& cells)
{
    const PGresult* result = own(statement).result_.get_result();
    const int row = own(statement).currentRow_;
    for (int index = 0; index < static_cast<int>(cells.size()); ++index) {
        Cell& cell = cells[static_cast<std::size_t>(index)];
        if (PQgetisnull(result, row, index)) cell = std::monostate{};
        else cell = std::string{PQgetvalue(result, row, index), static_cast<std::size_t>(PQgetlength(result, row, index))};
    }
}

Failure PostgresqlEngine::sort(const soci::soci_error& error)
{
    const auto* postgresql = dynamic_cast<const soci::postgresql_soci_error*>(&error);
    if (!m_soci.get_backend()) return {refusalOfConnect(error.get_error_message()), "libpq", {}};
    // A server that went away leaves no SQLSTATE, or blanks; the connection itself knows.
    if (PQstatus(handle()) != CONNECTION_OK) return {Refusal::lost, "PostgreSQL 08006", {}};
    const std::string state = postgresql ? postgresql->sqlstate() : "";
    return {refusalOfState(state), "PostgreSQL " + state, state.starts_with("42") ? error.get_error_message() : ""};
}

} // namespace packhouse::data
