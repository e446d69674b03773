#pragma once

#include "host/services/home.hpp"
#include "host/services/queue_loop.hpp"
#include "host/services/services.hpp"
#include "support/test_databases.hpp"

#include "packhouse/data/shipment.hpp"
#include "packhouse/sdk/native/command.hpp"

#include <nlohmann/json.hpp>

namespace packhouse::test {

using Given = std::map<std::string, std::vector<std::string>>;

/// What a command wrote.
struct Written {
    std::vector<std::string> lines;
    std::vector<std::vector<std::string>> table;
    nlohmann::json json;
};

/// An empty studio in a folder of its own, with the real services of a program.
class StudioHome {
public:
    StudioHome();

    sdk::Host& host() { return m_services; }
    data::Database& database() { return m_services.database(data::Schema::studio); }
    const std::filesystem::path& folder() const { return m_folder.path(); }
    std::filesystem::path file(const std::string& name, const std::string& bytes) const; ///< writes it below the folder

    /// Runs one of these commands as the command line does, with --json and without. What it throws goes through.
    Written json(const std::vector<sdk::Command>& commands, const std::string& name, Given given);
    Written text(const std::vector<sdk::Command>& commands, const std::string& name, Given given);

    std::vector<data::AuditEntry> audit(); ///< newest first

private:
    Written run(const std::vector<sdk::Command>& commands, const std::string& name, Given given, bool json);

    TemporaryFolder m_folder;
    host::QueueLoop m_loop;
    host::Services m_services;
};

} // namespace packhouse::test
