#pragma once

#include "packhouse/sdk/native/settings.hpp"

namespace packhouse::test {

/// Only where the site is, and the studio's credential there.
class SiteSettings : public sdk::Settings {
public:
    explicit SiteSettings(std::string address) : m_address{std::move(address)} {}
    std::string text(const std::string&, const std::string&) const override { return m_address; }
    std::int64_t number(const std::string&, std::int64_t fallback) const override { return fallback; }
    bool has(const std::string&) const override { return false; }
    void drop(const std::string&) override {}
    void set(const std::string&, const std::string&) override {}
    std::optional<std::string> secret(const std::string&) const override { return "studio-token"; }
    void setSecret(const std::string&, const std::string&) override {}

private:
    std::string m_address;
};

} // namespace packhouse::test
