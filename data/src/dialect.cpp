#include "dialect.hpp"

#include "dialects/postgresql_dialect.hpp"
#include "dialects/sql_server_dialect.hpp"
#include "dialects/sqlite_dialect.hpp"

#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"

namespace packhouse::data {

namespace {

std::string filled(std::string_view pattern, std::string_view arguments)
{
    const std::size_t comma = arguments.find(',');
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        if (pattern[at] != '$') result += pattern[at];
        else result += pattern[++at] == '1' ? arguments.substr(0, comma) : arguments.substr(comma + 1);
    }
    return result;
}

} // namespace

const Dialect& Dialect::of(Engine engine)
{
    static const SqliteDialect sqlite;
    static const PostgresqlDialect postgresql;
    static const SqlServerDialect sqlServer;
    if (engine == Engine::postgresql) return postgresql;
    if (engine == Engine::sqlServer) return sqlServer;
    return sqlite;
}

std::string Dialect::expand(std::string_view text) const
{
    std::string result;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{')) {
        const std::size_t close = text.find('}', open);
        const std::string_view token = text.substr(open + 1, close - open - 1);
        const std::size_t colon = std::min(token.find(':'), token.size());
        const auto word = words().find(token.substr(0, colon));
        if (word == words().end()) throw Error{Trouble::broken, format(_("No database has a word for {}. This is a fault of Packhouse; please report it."), token)};
        result.append(text.substr(0, open)).append(filled(word->second, token.substr(std::min(colon + 1, token.size()))));
        text.remove_prefix(close + 1);
    }
    return result.append(text);
}

std::string Dialect::createMigrationTable(std::string_view columns) const
{
    return "CREATE TABLE IF NOT EXISTS schema_migrations (" + expand(columns) + ")";
}

} // namespace packhouse::data
