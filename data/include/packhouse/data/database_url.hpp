#pragma once

#include <string>
#include <string_view>

namespace packhouse::data {

enum class Engine { sqlite = 1, postgresql, sqlServer };

/// Where a database is: `sqlite:///absolute/path`, `postgresql://user[:password]@host[:port]/db`,
/// `mssql://user[:password]@host[:port]/db`. User and password may be %-encoded. PostgreSQL: without a password
/// libpq's own ways (~/.pgpass, peer) apply.
struct DatabaseUrl {
    Engine engine = Engine::sqlite;
    std::string path; ///< SQLite only
    std::string user, password, host, name;
    int port = 0; ///< 0: the engine's own

    /// Throws Error{invalid} with a sentence that shows the three forms.
    static DatabaseUrl parse(std::string_view text);

    /// For screens, logs and errors: never the password.
    std::string display() const;
};

} // namespace packhouse::data
