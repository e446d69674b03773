#pragma once

#include "row.hpp"
#include "sql.hpp"

#include "packhouse/data/database.hpp"
#include "packhouse/data/error.hpp"

#include <functional>
#include <memory>

namespace packhouse::data {

class Dialect;
class Selection;
class SessionEngine;

/// One connection: the one thin layer over SOCI. It hides what SOCI 4.0.3 and the drivers get wrong, so that repositories read like the
/// examples below on every engine. Belongs to one thread at a time. Every failure is an Error.
///
///     session.execute("UPDATE jobs SET name = :name WHERE id = :id"_sql, {{"name", name}, {"id", id}});
///     session.query("SELECT id, name FROM jobs ORDER BY name"_sql, {}, [](const Row& row) { return row.text("name"); });
///     session.insert("INSERT INTO jobs (name) VALUES (:name)"_sql, {{"name", name}}, format(_("There is a job {} already."), name));
///
/// Rationale: SOCI stays for what it does well (connections, statements, three backends); values are bound and read by our own
/// exchange types, because its own cut 64 bits (SQLite), lose text (ODBC) or resend old values (PostgreSQL).
class Session {
public:
    /// Throws Error{unavailable}, Error{forbidden} or Error{invalid}.
    explicit Session(const DatabaseUrl& url);
    ~Session();
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;

    /// One element for each row, in the order of the answer. `map` takes a `const Row&`; it must not use the session.
    template <typename Map>
    auto query(const Sql& sql, const Parameters& parameters, Map&& map)
    {
        std::vector<std::decay_t<std::invoke_result_t<Map&, const Row&>>> records;
        each(sql.text(), parameters, [&](const Row& row) { records.push_back(map(row)); });
        return records;
    }

    /// The first row, if there is one.
    template <typename Map>
    auto one(const Sql& sql, const Parameters& parameters, Map&& map)
    {
        std::optional<std::decay_t<std::invoke_result_t<Map&, const Row&>>> record;
        each(sql.text(), parameters, [&](const Row& row) {
            if (!record) record.emplace(map(row));
        });
        return record;
    }

    /// The only number of the only row: `SELECT COUNT(*) AS n …`; the column is called `n`.
    std::int64_t count(const Sql& sql, const Parameters& parameters = {});

    /// The column `id` of what a list selects.
    std::vector<std::int64_t> ids(const Selection& selection);

    /// Rows that the statement changed. `taken` is the sentence of the Error{conflict} if a unique index refuses it, `used` that of the
    /// Error{conflict} if a foreign key does.
    std::int64_t execute(const Sql& sql, const Parameters& parameters = {}, const std::string& taken = {}, const std::string& used = {});

    /// `INSERT INTO … VALUES (…)` into a table whose key is `id {id}`; returns the new id.
    std::int64_t insert(const Sql& sql, const Parameters& parameters, const std::string& taken = {});

    /// The same for tables of any key, but false instead of Error{conflict}; the work goes on either way.
    bool insertOnce(const Sql& sql, const Parameters& parameters);

    /// `INSERT INTO … VALUES (:a, :b)` once for each row of parameters, many rows a statement. All or none.
    void insertMany(const Sql& sql, const std::vector<Parameters>& rows, const std::string& taken = {});

    /// `update`, and where it met no row `insertOnce(insert)`, and once more from the start where another was faster.
    void put(const Sql& update, const Sql& insert, const Parameters& parameters);

    Engine engine() const noexcept;
    const Dialect& dialect() const noexcept { return m_dialect; }

    // What follows is for Database, Transaction, Savepoint and the migrations.
    void begin(Transaction::Access access);
    void commit();
    void rollback() noexcept;
    void finish() noexcept { m_finished = true; } ///< until the next begin, statements are a fault of ours
    void run(std::string_view text); ///< a statement that is no literal: migrations
    std::int64_t countText(std::string_view text); ///< the number in column n
    const DatabaseUrl& url() const noexcept { return m_url; }
    bool answers() noexcept;
    bool isLost() const noexcept { return m_lost; } ///< not to be lent again

private:
    friend class Savepoint;
    using EachRow = std::function<void(const Row&)>;
    using Sentences = std::pair<std::string, std::string>;
    void each(std::string_view text, const Parameters& parameters, const EachRow& eachRow);
    std::int64_t change(std::string_view text, const Parameters& parameters, const Sentences& sentences, const EachRow& eachRow = {});
    std::int64_t perform(std::string_view text, const Parameters& parameters, const Sentences& sentences, const EachRow& eachRow);
    [[noreturn]] void refuse(const std::exception& error, std::string_view text, const Sentences& sentences = {});
    void mustBeOpen() const;
    void mustWrite() const;

    DatabaseUrl m_url;
    const Dialect& m_dialect;
    std::unique_ptr<SessionEngine> m_engine;
    Transaction::Access m_access = Transaction::Access::write;
    bool m_lost = false;
    bool m_finished = false;
};

/// A part of a transaction that can be undone alone: undone unless released.
class Savepoint {
public:
    explicit Savepoint(Session& session);
    ~Savepoint();
    Savepoint(const Savepoint&) = delete;
    Savepoint& operator=(const Savepoint&) = delete;
    void release();

private:
    Session& m_session;
    bool m_open = true;
};

} // namespace packhouse::data
