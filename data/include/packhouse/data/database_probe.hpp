#pragma once

#include "packhouse/data/database.hpp"

namespace packhouse::data {

/// Asks a server's database without making or changing anything in it: `found` is 0 where it is still empty. Throws as Database::open.
MigrationState probe(const DatabaseUrl& url, Schema schema);

} // namespace packhouse::data
