#pragma once

#include "dialect.hpp"

namespace packhouse::data {

class PostgresqlDialect : public Dialect {
public:
    std::string returningId(std::string insert) const override { return insert + " RETURNING id"; }
    std::string hasMigrationTable() const override;
    std::string lockMigrations() const override;
    std::size_t parameterLimit() const override { return 65535; }

protected:
    const Words& words() const override;
};

} // namespace packhouse::data
