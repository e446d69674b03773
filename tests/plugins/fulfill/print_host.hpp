#pragma once

#include "packhouse/data/order.hpp"
#include "packhouse/sdk/native/host.hpp"
#include "support/test_databases.hpp"

#include <deque>
#include <functional>
#include <mutex>

namespace packhouse::test {

/// A printer that fails when told to. What reached it is kept, so that a test can say what came out.
class ScriptedPrinters : public sdk::Printers {
public:
    enum class Fault { none, refuses, isNoPrinter, answerLost, stopsTheProgram };

    std::vector<sdk::PrinterInfo> list() override { return {}; }
    std::string submit(const sdk::PrintRequest& request) override;
    sdk::PrintJobStatus status(const std::string& job) override;
    std::string find(const sdk::PrintRequest& request) override;

    std::function<Fault(const sdk::PrintRequest&)> fault = [](const auto&) { return Fault::none; };
    sdk::PrintJobState next = sdk::PrintJobState::done;
    bool remembersJobs = true;
    bool queuesAreAway = false;                      ///< a print server that answers no question; folders do
    std::multimap<std::string, std::string> printed; ///< name → bytes
};

/// Stands for a station killed with signal 9: nothing of ours catches it.
struct StationKilled {};

/// One station of a studio whose database may be shared with others: real database, fake printer, a renderer that writes what it was given.
class PrintHost : public sdk::Host {
public:
    PrintHost(data::Database& studio, std::string station);

    data::Database& database(data::Schema) override { return m_studio; }
    sdk::Settings& settings() override;
    sdk::Events& events() override;
    sdk::Tasks& tasks() override { throw std::logic_error{"no tasks here"}; }
    sdk::Http& http() override { throw std::logic_error{"no network here"}; }
    sdk::SiteApi& site() override { throw std::logic_error{"no site here"}; }
    sdk::Renderer& renderer() override;
    sdk::Templates& templates() override;
    sdk::Pictures& pictures(data::Schema) override;
    sdk::Printers& printers() override { return scripted; }
    sdk::Payments& payments() override { throw std::logic_error{"no payments here"}; }
    sdk::Kept& kept() override { throw std::logic_error{"nothing kept here"}; }
    std::filesystem::path home() const override { return m_home.path(); }
    std::filesystem::path shared() const override { return m_home.path(); }
    std::string station() const override { return m_station; }
    std::string person() const override { return "Ana"; }
    void log(sdk::LogLevel, const std::string&) override {}

    ScriptedPrinters scripted;

private:
    data::Database& m_studio;
    std::string m_station;
    TemporaryFolder m_home;
};

/// A job with the children Olivia (two poses) and Noah, and an order of package PK1 (8×10 and two 5×7) for Olivia, downloaded and queued:
/// header, strip, two sheets.
data::Order aQueuedOrder(data::Database& studio);

} // namespace packhouse::test
