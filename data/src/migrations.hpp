#pragma once

#include "packhouse/data/database.hpp"

namespace packhouse::data {

/// One numbered step of the tables. Its text is that of data/migrations/NNNN_name.sql: a first line `-- schema: studio`, `site` or `both`,
/// then portable statements, each ended by a semicolon at the end of its line.
struct Migration {
    int number = 0;
    std::string name;
    std::string text;
    void (*fill)(Session& session) = nullptr; ///< what it does with the rows that are there, beyond SQL; after the statements

    bool isFor(Schema schema) const;
    std::vector<std::string> statements() const; ///< without comments and semicolons, words in braces not yet expanded
    std::string checksum() const;
};

/// Those of this program, by number; built into the library.
const std::vector<Migration>& migrations();

/// Brings the tables of one database up to date: each migration in a transaction of its own, with the line that records it.
class Migrator {
public:
    Migrator(Session& session, Schema schema, const std::vector<Migration>& known) : m_session{session}, m_schema{schema}, m_known{known} {}

    /// Error{conflict}: newer than `known`, of the other schema, or made by a migration that reads differently today.
    void bringUpToDate();
    MigrationState state();
    MigrationState checked(); ///< changes nothing; throws as bringUpToDate

private:
    struct Applied {
        int number = 0;
        std::string checksum, schema;
    };
    bool isCurrent();
    bool step();
    std::vector<Applied> applied();
    void check(const std::vector<Applied>& applied) const;
    const Migration* next(const std::vector<Applied>& applied) const;
    void apply(const Migration& migration);

    Session& m_session;
    Schema m_schema;
    const std::vector<Migration>& m_known;
};

} // namespace packhouse::data
