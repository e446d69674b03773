#include "dialects/sqlite_dialect.hpp"

namespace packhouse::data {

std::string SqliteDialect::hasMigrationTable() const
{
    return "SELECT COUNT(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations'";
}

const Dialect::Words& SqliteDialect::words() const
{
    // AUTOINCREMENT, because a number that was given once (a sheet's) is never given again.
    static const Words words{
        {"id", "INTEGER PRIMARY KEY AUTOINCREMENT"},
        {"bigint", "BIGINT"},
        {"int", "INTEGER"},
        {"enum", "SMALLINT"},
        {"bool", "SMALLINT"},
        {"instant", "BIGINT"},
        {"money", "BIGINT"},
        {"currency", "TEXT"},
        {"text", "TEXT"},
        {"longtext", "TEXT"},
        {"limit", "LIMIT :$1"},
        {"page", "LIMIT :$2 OFFSET :$1"},
        {"queue", ""},
        {"skipLocked", ""},
        {"locked", ""},
        {"forUpdate", ""},
        {"length", "length"},
        {"plus", "||"},
        {"including", ", $1,$2)"},
        {"ofTable", ""},
        {"keptInOrder", "WITHOUT ROWID"},
    };
    return words;
}

} // namespace packhouse::data
