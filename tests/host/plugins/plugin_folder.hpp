#pragma once

#include <filesystem>
#include <string>

namespace packhouse::host::plugins {

/// An empty folder for plugins and for a home's run/, gone with the test.
class PluginFolder {
public:
    PluginFolder();
    ~PluginFolder();
    PluginFolder(const PluginFolder&) = delete;
    PluginFolder& operator=(const PluginFolder&) = delete;

    std::filesystem::path plugins() const { return m_root / "plugins"; }
    std::filesystem::path run() const { return m_root / "run"; }

    /// Adds a plugin with this plugin.json.
    std::filesystem::path add(const std::string& name, const std::string& manifest) const;
    /// Adds one of tests/plugins/bad, opened inside the program.
    void addNative(const std::string& name) const;
    /// Gives the native plugin `name` a library of pages.
    void addPages(const std::string& name, const std::string& pages) const;
    /// Adds tests/plugins/bad/payment.c.
    void addPayment() const;

private:
    std::filesystem::path m_root;
};

} // namespace packhouse::host::plugins
