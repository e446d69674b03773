#pragma once

#include "packhouse/data/database_url.hpp"

#include <map>
#include <string>
#include <string_view>

namespace packhouse::data {

/// What an engine writes differently. The statements of the house are portable but for words in braces:
///
/// | word | for |
/// |---|---|
/// | `{limit:n}` | at the end of a SELECT with ORDER BY: at most `:n` rows |
/// | `{page:first,n}` | the same, after leaving out `:first` rows |
/// | `{queue}` after the table, `{skipLocked}` at the end | rows that nobody else is taking (a queue) |
/// | `{locked}` after the table, `{forUpdate}` at the end | rows that nobody may change until the end of the work |
/// | `{length}`, `{plus}` | length of a text; joining two texts |
/// | `{including:a,b}` for the bracket at the end of CREATE INDEX | columns that the index only carries, two or more |
/// | `{ofTable:t}` at the end of DROP INDEX, `{keptInOrder}` at the end of CREATE TABLE | its table; rows that lie in the order of their key |
/// | `{id}` `{bigint}` `{int}` `{enum}` `{bool}` `{instant}` `{money}` `{currency}` `{text:N}` `{longtext}` | column types |
class Dialect {
public:
    static const Dialect& of(Engine engine);
    virtual ~Dialect() = default;

    /// Throws Error{broken} for an unknown word.
    std::string expand(std::string_view text) const;

    /// An `INSERT … VALUES …` that answers with the new id; unchanged where the driver is asked instead.
    virtual std::string returningId(std::string insert) const { return insert; }

    virtual std::string savepoint() const { return "SAVEPOINT inner_work"; }
    virtual std::string undoSavepoint() const { return "ROLLBACK TO SAVEPOINT inner_work"; }
    virtual std::string releaseSavepoint() const { return "RELEASE SAVEPOINT inner_work"; } ///< may be empty

    /// Creates the table of migrations unless it is there; asks whether it is there (column n); waits until no one else migrates (may be empty).
    virtual std::string createMigrationTable(std::string_view columns) const;
    virtual std::string hasMigrationTable() const = 0;
    virtual std::string lockMigrations() const { return {}; }

    virtual std::size_t parameterLimit() const = 0; ///< of one statement that inserts many rows

protected:
    using Words = std::map<std::string_view, std::string_view>;
    virtual const Words& words() const = 0; ///< "$1", "$2" stand for what follows the colon
};

} // namespace packhouse::data
