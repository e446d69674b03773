#pragma once

#include "dialect.hpp"

namespace packhouse::data {

class SqliteDialect : public Dialect {
public:
    std::string hasMigrationTable() const override;
    std::size_t parameterLimit() const override { return 32766; }

protected:
    const Words& words() const override;
};

} // namespace packhouse::data
