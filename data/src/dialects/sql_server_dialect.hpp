#pragma once

#include "dialect.hpp"

namespace packhouse::data {

class SqlServerDialect : public Dialect {
public:
    std::string returningId(std::string insert) const override;
    std::string savepoint() const override { return "SAVE TRANSACTION inner_work"; }
    std::string undoSavepoint() const override { return "ROLLBACK TRANSACTION inner_work"; }
    std::string releaseSavepoint() const override { return {}; }
    std::string createMigrationTable(std::string_view columns) const override;
    std::string hasMigrationTable() const override;
    std::string lockMigrations() const override;
    std::size_t parameterLimit() const override { return 2000; }

protected:
    const Words& words() const override;
};

} // namespace packhouse::data
