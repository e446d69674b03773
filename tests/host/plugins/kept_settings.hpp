#pragma once

#include "packhouse/sdk/native/settings.hpp"

#include <map>

namespace packhouse::host::plugins {

/// Settings in memory.
class KeptSettings final : public sdk::Settings {
public:
    std::string text(const std::string& name, const std::string& fallback) const override
    {
        const auto found = m_texts.find(name);
        return found == m_texts.end() ? fallback : found->second;
    }
    std::int64_t number(const std::string& name, std::int64_t fallback) const override
    {
        return std::stoll(text(name, std::to_string(fallback)));
    }
    bool has(const std::string& name) const override { return m_texts.contains(name); }
    void drop(const std::string& name) override { m_texts.erase(name); }
    void set(const std::string& name, const std::string& value) override { m_texts[name] = value; }
    std::optional<std::string> secret(const std::string& name) const override
    {
        const auto found = m_secrets.find(name);
        return found == m_secrets.end() ? std::nullopt : std::optional{found->second};
    }
    void setSecret(const std::string& name, const std::string& value) override { m_secrets[name] = value; }

private:
    std::map<std::string, std::string> m_texts, m_secrets;
};

} // namespace packhouse::host::plugins
