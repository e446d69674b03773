#pragma once

#include "engines/session_engine.hpp"

namespace packhouse::data {

class SqliteEngine : public SessionEngine {
public:
    void connect(const DatabaseUrl& url) override;
    void begin(bool write) override;
    void commit() override { m_soci.commit(); }
    void rollback() override;
    void bind(soci::details::statement_backend& statement, const FlatParameters& parameters) override;
    std::vector<std::string> columns(soci::details::statement_backend& statement) override;
    void read(soci::details::statement_backend& statement, std::vector<Cell>& cells) override;
    std::int64_t lastInsertId() override;
    Failure sort(const soci::soci_error& error) override;
};

} // namespace packhouse::data
