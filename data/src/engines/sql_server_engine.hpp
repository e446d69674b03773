#pragma once

#include "engines/session_engine.hpp"

namespace packhouse::data {

/// SQL Server through ODBC and FreeTDS.
class SqlServerEngine : public SessionEngine {
public:
    void connect(const DatabaseUrl& url) override;
    void begin(bool write) override;
    void commit() override { m_soci.commit(); }
    void rollback() override;
    bool isAlive() override;
    bool mayCommit() override;
    void bind(soci::details::statement_backend& statement, const FlatParameters& parameters) override;
    std::vector<std::string> columns(soci::details::statement_backend& statement) override;
    void read(soci::details::statement_backend& statement, std::vector<Cell>& cells) override;
    Failure sort(const soci::soci_error& error) override;

private:
    std::vector<long> m_lengths; ///< length or NULL mark of each parameter, read by the driver while the statement runs
};

} // namespace packhouse::data
