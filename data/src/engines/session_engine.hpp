#pragma once

#include "flat_parameters.hpp"

#include "packhouse/data/database_url.hpp"

#include <soci/soci.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace packhouse::data {

/// What a database's refusal means to the house, sorted by the engine's own codes: SOCI calls most of them unknown.
enum class Refusal { unique = 1, foreignKey, tooLong, busy, lost, denied, unreachable, noDatabase, readOnly, full, halfDone, noDriver, fault };

struct Failure {
    Refusal refusal = Refusal::fault;
    std::string code;   ///< the engine's own, for reports
    std::string detail; ///< only where it cannot hold written rows
};

/// One open connection of one engine, with SOCI in sight. Statements are executed and fetched by SOCI; binding and reading go past its
/// own exchange types. The other members hide one fault each (named in the sources). [one thread]
class SessionEngine {
public:
    static std::unique_ptr<SessionEngine> of(Engine engine); ///< not connected yet
    virtual ~SessionEngine();

    soci::session& soci() { return m_soci; }

    virtual void connect(const DatabaseUrl& url) = 0; ///< also after a failure: `sort` tells what it was
    virtual void begin(bool write) = 0;
    virtual void commit() = 0;
    virtual void rollback() = 0;
    virtual bool isAlive() { return m_soci.is_connected(); }
    /// False once a statement of the open transaction failed so that its commit would silently undo it.
    virtual bool mayCommit() { return true; }

    virtual void bind(soci::details::statement_backend& statement, const FlatParameters& parameters) = 0;
    virtual std::vector<std::string> columns(soci::details::statement_backend& statement) = 0;
    virtual void read(soci::details::statement_backend& statement, std::vector<Cell>& cells) = 0;

    /// After an INSERT that answers nothing itself; zero where it does.
    virtual std::int64_t lastInsertId() { return 0; }

    virtual Failure sort(const soci::soci_error& error) = 0;

    void run(const std::string& statement); ///< without parameters, at once

protected:
    SessionEngine() = default;
    soci::session m_soci;
};

} // namespace packhouse::data
