#pragma once

#include "dialect.hpp"

namespace packhouse::data {

class SqliteDialect : public Dialect {
public:
    std::string hasMigrationTable() const override;
    // It could take 32,766, but goes through all its names for each of them.
    std::size_t parameterLimit() const override { return 100; }

protected:
    const Words& words() const override;
};

} // namespace packhouse::data
