#pragma once

#include "migrations.hpp"
#include "session_pool.hpp"

#include "packhouse/data/database.hpp"

namespace packhouse::data {

struct Database::Impl {
    Impl(const DatabaseUrl& url, Schema which, std::vector<Migration> migrations) : pool{url}, schema{which}, known{std::move(migrations)} {}
    SessionPool pool;
    Schema schema;
    std::vector<Migration> known;
};

class DatabaseOpener {
public:
    /// `Database::open` with another list of migrations than the program's: for tests of what a newer or a broken one does.
    static std::shared_ptr<Database> open(const DatabaseUrl& url, Schema schema, std::vector<Migration> known);
};

} // namespace packhouse::data
