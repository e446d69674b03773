#pragma once

#include "packhouse/sdk/native/host.hpp"

#include <stdexcept>

namespace packhouse::host::plugins {

/// A host without services: opening a plugin may ask for none of them.
class TestHost final : public sdk::Host {
public:
    data::Database& database(data::Schema) override { return none<data::Database>(); }
    sdk::Settings& settings() override { return none<sdk::Settings>(); }
    sdk::Events& events() override { return none<sdk::Events>(); }
    sdk::Tasks& tasks() override { return none<sdk::Tasks>(); }
    sdk::Http& http() override { return none<sdk::Http>(); }
    sdk::SiteApi& site() override { return none<sdk::SiteApi>(); }
    sdk::Renderer& renderer() override { return none<sdk::Renderer>(); }
    sdk::Templates& templates() override { return none<sdk::Templates>(); }
    sdk::Pictures& pictures(data::Schema) override { return none<sdk::Pictures>(); }
    sdk::Printers& printers() override { return none<sdk::Printers>(); }
    sdk::Payments& payments() override { return none<sdk::Payments>(); }
    sdk::Kept& kept() override { return none<sdk::Kept>(); }
    std::filesystem::path home() const override { return {}; }
    std::filesystem::path shared() const override { return {}; }
    std::string station() const override { return "test"; }
    std::string person() const override { return "test"; }
    void log(sdk::LogLevel, const std::string&) override {}

private:
    template <typename Service>
    static Service& none()
    {
        throw std::logic_error{"a test plugin asked for a service"};
    }
};

} // namespace packhouse::host::plugins
