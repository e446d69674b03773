#include "dialects/sql_server_dialect.hpp"

namespace packhouse::data {

std::string SqlServerDialect::returningId(std::string insert) const
{
    const std::size_t values = insert.find(" VALUES ");
    if (values != std::string::npos) insert.insert(values, " OUTPUT INSERTED.id");
    return insert;
}

std::string SqlServerDialect::createMigrationTable(std::string_view columns) const
{
    return "IF OBJECT_ID('schema_migrations') IS NULL CREATE TABLE schema_migrations (" + expand(columns) + ")";
}

std::string SqlServerDialect::hasMigrationTable() const
{
    return "SELECT COUNT(*) AS n FROM sys.tables WHERE name = 'schema_migrations'";
}

std::string SqlServerDialect::lockMigrations() const
{
    return "EXEC sp_getapplock @Resource = 'packhouse migrations', @LockMode = 'Exclusive', @LockOwner = 'Transaction'";
}

const Dialect::Words& SqlServerDialect::words() const
{
    // Text sorts and compares by code point as on the other engines; a server's own collation would not tell "a" from "A".
    static const Words words{
        {"id", "BIGINT IDENTITY(1, 1) PRIMARY KEY"},
        {"bigint", "BIGINT"},
        {"int", "INTEGER"},
        {"enum", "SMALLINT"},
        {"bool", "SMALLINT"},
        {"instant", "BIGINT"},
        {"money", "BIGINT"},
        {"currency", "NVARCHAR(3) COLLATE Latin1_General_100_BIN2"},
        {"text", "NVARCHAR($1) COLLATE Latin1_General_100_BIN2"},
        {"longtext", "NVARCHAR(MAX) COLLATE Latin1_General_100_BIN2"},
        {"limit", "OFFSET 0 ROWS FETCH NEXT :$1 ROWS ONLY"},
        {"page", "OFFSET :$1 ROWS FETCH NEXT :$2 ROWS ONLY"},
        {"queue", "WITH (UPDLOCK, READPAST, ROWLOCK)"},
        {"skipLocked", ""},
        {"locked", "WITH (UPDLOCK, ROWLOCK)"},
        {"forUpdate", ""},
        {"length", "LEN"},
        {"plus", "+"},
        {"including", ") INCLUDE ($1,$2)"},
        {"ofTable", "ON $1"},
        {"keptInOrder", ""},
    };
    return words;
}

} // namespace packhouse::data
