#pragma once

#include "host/services/home.hpp"
#include "host/services/log.hpp"
#include "host/services/value_file.hpp"

#include <packhouse/sdk/native/settings.hpp>

#include <functional>
#include <map>

namespace packhouse::host {

/// The settings and secrets of a home, with those that the command line put over them for this run.
class Settings : public sdk::Settings {
public:
    /// Secrets are told to `log`, so that they reach no line of it.
    Settings(const Home& home, std::map<std::string, std::string> overrides, Log& log);

    std::string text(const std::string& name, const std::string& fallback) const override;
    std::int64_t number(const std::string& name, std::int64_t fallback) const override;
    bool has(const std::string& name) const override;
    void set(const std::string& name, const std::string& value) override;
    void drop(const std::string& name) override;
    std::optional<std::string> secret(const std::string& name) const override;
    void setSecret(const std::string& name, const std::string& value) override;

    std::optional<std::string> find(const std::string& name) const;
    /// By name, without secrets.
    std::map<std::string, std::string> all() const;

    std::function<void(const std::string& name)> onChange; ///< set before the first change

private:
    std::map<std::string, std::string> m_overrides;
    ValueFile m_settings, m_secrets;
    Log& m_log;
};

} // namespace packhouse::host
