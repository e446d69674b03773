#pragma once

#include "packhouse/data/database_url.hpp"

#include <memory>
#include <string>
#include <vector>

namespace packhouse::data {

class Session; // data/src: the one layer over SOCI

/// Which tables a database holds. The studio's and the site's are two databases, never one.
enum class Schema { studio = 1, site };

struct MigrationState {
    int found = 0; ///< number of the newest migration in the database
    int known = 0; ///< number of the newest one in this program
};

/// A database and its sessions. Opening checks that it answers, and brings its tables up to date in one transaction per
/// migration. [any-thread]; sessions are lent to one thread at a time and are checked (and reconnected) before lending.
class Database {
public:
    /// Throws Error{unavailable} if it does not answer, Error{forbidden} for a wrong user or password, Error{conflict} if its
    /// tables are newer than this program or belong to the other schema.
    static std::shared_ptr<Database> open(const DatabaseUrl& url, Schema schema);

    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    const DatabaseUrl& url() const noexcept;
    Schema schema() const noexcept;
    MigrationState migrationState();

    /// True if the database answers now; reconnects a lost session first. Never throws.
    bool answers() noexcept;

private:
    friend class Transaction;
    friend class DatabaseOpener; // data/src
    struct Impl;
    explicit Database(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> m_impl;
};

/// One unit of work on one session, undone unless committed. Belongs to the thread that made it. Repositories are
/// constructed on it and are good as long as it is. Begin takes SQLite's write lock at once unless `Access::read`.
class Transaction {
public:
    enum class Access { write = 1, read };

    /// Throws Error{unavailable} if the database is gone (the next Transaction tries again).
    explicit Transaction(Database& database, Access access = Access::write);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Throws Error{conflict} if a row changed in between and Error{unavailable} if the connection broke: then it is
    /// not known whether the work is kept, and callers read before they repeat.
    void commit();

    Session& session() noexcept; ///< for repositories in data/src

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::data
