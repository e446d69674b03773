#include "engines/sql_server_engine.hpp"

#include <soci/odbc/soci-odbc.h>

#include <algorithm>
#include <array>

namespace packhouse::data {

namespace {

soci::odbc_statement_backend& own(soci::details::statement_backend& statement)
{
    return static_cast<soci::odbc_statement_backend&>(statement);
}

std::string braced(const std::string& value)
{
    std::string result{"{"};
    for (const char letter : value) result.append(letter == '}' ? 2 : 1, letter);
    return result + "}";
}

std::string connectString(const DatabaseUrl& url)
{
    return "DRIVER={FreeTDS};TDS_Version=7.4;ClientCharset=UTF-8;SERVER=" + braced(url.host) + ";PORT=" + std::to_string(url.port ? url.port : 1433) + ";DATABASE=" +
           braced(url.name) + ";UID=" + braced(url.user) + ";PWD=" + braced(url.password);
}

[[noreturn]] void fail(SQLHSTMT statement, const char* doing)
{
    throw soci::odbc_soci_error{SQL_HANDLE_STMT, statement, doing};
}

// Text goes as UTF-8 (SQL_C_CHAR) to SQL_WVARCHAR: as SQL_VARCHAR, SOCI's way, a letter outside the server's code page ends the session.
void bindCell(SQLHSTMT statement, SQLUSMALLINT index, const Cell& cell, long& length)
{
    const auto* number = std::get_if<std::int64_t>(&cell);
    const auto* text = std::get_if<std::string>(&cell);
    length = text ? static_cast<long>(text->size()) : number ? static_cast<long>(sizeof *number) : SQL_NULL_DATA;
    const SQLSMALLINT from = number ? SQL_C_SBIGINT : SQL_C_CHAR;
    const SQLSMALLINT to = number ? SQL_BIGINT : SQL_WVARCHAR;
    const SQLULEN size = text ? std::max<SQLULEN>(text->size(), 1) : 20;
    void* value = number ? static_cast<void*>(const_cast<std::int64_t*>(number)) : text ? const_cast<char*>(text->data()) : nullptr;
    if (!SQL_SUCCEEDED(SQLBindParameter(statement, index, SQL_PARAM_INPUT, from, to, size, 0, value, text ? length : 0, &length))) fail(statement, "binding");
}

// In pieces, because the declared size of a column says nothing of the bytes that its text takes in UTF-8.
Cell readCell(SQLHSTMT statement, SQLUSMALLINT index)
{
    std::string text;
    std::array<char, 8192> piece{};
    for (;;) {
        SQLLEN left = 0;
        const SQLRETURN result = SQLGetData(statement, index, SQL_C_CHAR, piece.data(), piece.size(), &left);
        if (result == SQL_NO_DATA) return text;
        if (!SQL_SUCCEEDED(result)) fail(statement, "reading");
        if (left == SQL_NULL_DATA) return {};
        const bool whole = left != SQL_NO_TOTAL && left < static_cast<SQLLEN>(piece.size());
        text.append(piece.data(), whole ? static_cast<std::size_t>(left) : piece.size() - 1);
        if (whole) return text;
    }
}

// SQLSTATE is not reliable here; the server's own numbers are.
Refusal refusalOf(int code, const std::string& state)
{
    switch (code) {
    case 2627:
    case 2601: return Refusal::unique;
    case 547: return Refusal::foreignKey;
    case 8152:
    case 2628: return Refusal::tooLong;
    case 1205:
    case 1222:
    case 3960: return Refusal::busy;
    case 18456:
    case 229:
    case 230: return Refusal::denied;
    case 4060: return Refusal::noDatabase;
    case 1105:
    case 9002: return Refusal::full;
    default: break;
    }
    if (state.starts_with("IM")) return Refusal::noDriver;
    return state.starts_with("08") ? Refusal::lost : Refusal::fault;
}

} // namespace

void SqlServerEngine::connect(const DatabaseUrl& url)
{
    soci::connection_parameters parameters{soci::odbc, connectString(url)};
    parameters.set_option(soci::odbc_option_driver_complete, "0"); // no window asks for a password
    m_soci.open(parameters);
    run("SET LOCK_TIMEOUT 10000");
    run("SET XACT_ABORT OFF");
    // Filtered indexes may be written under these only, and not every driver asks for them.
    run("SET QUOTED_IDENTIFIER, ANSI_NULLS, ANSI_PADDING, ANSI_WARNINGS, ARITHABORT, CONCAT_NULL_YIELDS_NULL ON");
}

void SqlServerEngine::begin(bool)
{
    m_soci.begin();
}

// A rollback that the server refuses (3903: it had already undone the work) leaves autocommit off, and all later writes
// would vanish: it is switched on again in any case.
void SqlServerEngine::rollback()
{
    const SQLHDBC connection = static_cast<soci::odbc_session_backend*>(m_soci.get_backend())->hdbc_;
    SQLEndTran(SQL_HANDLE_DBC, connection, SQL_ROLLBACK);
    const auto on = reinterpret_cast<SQLPOINTER>(SQL_AUTOCOMMIT_ON);
    if (!SQL_SUCCEEDED(SQLSetConnectAttr(connection, SQL_ATTR_AUTOCOMMIT, on, 0))) throw soci::odbc_soci_error{SQL_HANDLE_DBC, connection, "ending the transaction"};
}

bool SqlServerEngine::mayCommit()
{
    soci::statement state{m_soci};
    int answer = 0;
    state.exchange(soci::into(answer));
    state.alloc();
    state.prepare("SELECT CAST(XACT_STATE() AS INTEGER)");
    state.define_and_bind();
    return state.execute(true) && answer == 1;
}

bool SqlServerEngine::isAlive()
{
    try {
        run("SELECT 1");
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

void SqlServerEngine::bind(soci::details::statement_backend& statement, const FlatParameters& parameters)
{
    const std::vector<std::string>& names = own(statement).names_;
    m_lengths.assign(names.size(), 0);
    for (std::size_t index = 0; index < names.size(); ++index) {
        const auto found = parameters.find(names[index]);
        if (found == parameters.end()) throw soci::soci_error{"missing parameter " + names[index]};
        bindCell(own(statement).hstmt_, static_cast<SQLUSMALLINT>(index + 1), found->second, m_lengths[index]);
    }
}

std::vector<std::string> SqlServerEngine::columns(soci::details::statement_backend& statement)
{
    std::vector<std::string> names;
    SQLSMALLINT count = 0;
    SQLNumResultCols(own(statement).hstmt_, &count);
    for (SQLSMALLINT index = 1; index <= count; ++index) {
        std::array<SQLCHAR, 256> name{};
        SQLSMALLINT length = 0;
        SQLColAttribute(own(statement).hstmt_, static_cast<SQLUSMALLINT>(index), SQL_DESC_NAME, name.data(), static_cast<SQLSMALLINT>(name.size()), &length, nullptr);
        names.emplace_back(reinterpret_cast<const char*>(name.data()));
    }
    return names;
}

void SqlServerEngine::read(soci::details::statement_backend& statement, std::vector<Cell>& cells)
{
    for (std::size_t index = 0; index < cells.size(); ++index) cells[index] = readCell(own(statement).hstmt_, static_cast<SQLUSMALLINT>(index + 1));
}

Failure SqlServerEngine::sort(const soci::soci_error& error)
{
    const auto* odbc = dynamic_cast<const soci::odbc_soci_error*>(&error);
    const int code = odbc ? static_cast<int>(odbc->native_error_code()) : 0;
    const std::string state = odbc ? reinterpret_cast<const char*>(odbc->odbc_error_code()) : "";
    Refusal refusal = refusalOf(code, state);
    const bool isOpen = m_soci.get_backend() != nullptr;
    if (!isOpen && (refusal == Refusal::lost || refusal == Refusal::fault)) refusal = Refusal::unreachable;
    // The first error of a broken connection calls itself HY000, "unknown".
    if (isOpen && refusal == Refusal::fault && !isAlive()) refusal = Refusal::lost;
    return {refusal, "SQL Server " + std::to_string(code), code == 102 || code == 207 || code == 208 ? error.get_error_message() : ""};
}

} // namespace packhouse::data
