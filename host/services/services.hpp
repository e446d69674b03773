#pragma once

#include "host/services/main_loop.hpp"

#include <packhouse/sdk/native/host.hpp>

#include <functional>
#include <map>
#include <memory>

namespace packhouse::host {

class Home;
class Settings;
class Tasks;

/// What a program gives its services besides the home.
struct ServicesSetup {
    std::string program;                          ///< "packhouse-desktop": names the log file
    std::map<std::string, std::string> overrides; ///< settings for this run only, e.g. "database.studio"
    /// Makes the payments, which live in host/plugins: `[&](auto& http, auto& settings) { return plugins::makePayments(list, http, settings); }`
    std::function<std::unique_ptr<sdk::Payments>(sdk::Http&, const sdk::Settings&)> payments;
};

/// The services of one program on one home: what plugins know as sdk::Host. Goes after the plugins were closed and before the loop.
class Services : public sdk::Host {
public:
    Services(const Home& home, MainLoop& loop, ServicesSetup setup);
    ~Services() override;

    data::Database& database(data::Schema schema) override;
    sdk::Settings& settings() override;
    sdk::Events& events() override;
    sdk::Tasks& tasks() override;
    sdk::Http& http() override;
    sdk::SiteApi& site() override;
    sdk::Renderer& renderer() override;
    sdk::Templates& templates() override;
    sdk::Pictures& pictures(data::Schema schema) override;
    sdk::Printers& printers() override;
    sdk::Payments& payments() override;
    sdk::Kept& kept() override;
    std::filesystem::path home() const override;
    std::filesystem::path shared() const override;
    std::string station() const override;
    std::string person() const override;
    void log(sdk::LogLevel level, const std::string& text) override;

    /// The same settings, with a listing.
    const Settings& allSettings() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace packhouse::host
