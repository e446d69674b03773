#pragma once

#include "engines/session_engine.hpp"

#include <list>

struct pg_conn;

namespace packhouse::data {

class PostgresqlEngine : public SessionEngine {
public:
    void connect(const DatabaseUrl& url) override;
    void begin(bool write) override;
    void commit() override { m_soci.commit(); }
    void rollback() override { m_soci.rollback(); }
    bool mayCommit() override;
    void bind(soci::details::statement_backend& statement, const FlatParameters& parameters) override;
    std::vector<std::string> columns(soci::details::statement_backend& statement) override;
    void read(soci::details::statement_backend& statement, std::vector<Cell>& cells) override;
    Failure sort(const soci::soci_error& error) override;

private:
    pg_conn* handle();

    // libpq reads the parameters through pointers while the statement runs: text and pointers stay in place here.
    std::list<std::string> m_texts;
    std::list<char*> m_pointers;
};

} // namespace packhouse::data
