#pragma once

#include "host/desktop/connections.hpp"
#include "host/plugins/plugin_list.hpp"

#include <packhouse/sdk/native/inbox.hpp>

namespace packhouse::host::desktop {

/// Plugins that did not open.
class PluginsKind : public sdk::InboxKind {
public:
    /// `copy` puts text on the clipboard. [main-thread]
    PluginsKind(sdk::Tasks& tasks, const plugins::PluginList& plugins, std::function<void(const std::string&)> copy)
        : m_tasks{tasks}, m_plugins{plugins}, m_copy{std::move(copy)}, m_since{data::now()}
    {
    }
    std::string id() const override { return "host.plugins"; }
    std::string title() const override;
    std::vector<std::string> topics() const override { return {"plugins.changed"}; }
    std::vector<sdk::InboxItem> items(sdk::Progress& progress) override;
    sdk::Settling settle(const std::string& item, const std::string& act, sdk::Progress& progress) override;

private:
    sdk::Tasks& m_tasks;
    const plugins::PluginList& m_plugins;
    std::function<void(const std::string&)> m_copy;
    data::Instant m_since;
};

/// A site that has not answered for ten minutes. (A database that is lost is a bar and no item: everything says so anyway.)
class SiteKind : public sdk::InboxKind {
public:
    struct Asks {
        std::function<ConnectionState()> state; ///< how it answered last [any-thread]
        std::function<void()> again;            ///< asks it now [main-thread]
        std::function<data::Instant()> now = data::now;
    };
    SiteKind(sdk::Tasks& tasks, Asks asks) : m_tasks{tasks}, m_asks{std::move(asks)} {}
    std::string id() const override { return "host.site"; }
    std::string title() const override;
    std::vector<std::string> topics() const override { return {"connection.changed"}; }
    std::vector<sdk::InboxItem> items(sdk::Progress& progress) override;
    sdk::Settling settle(const std::string& item, const std::string& act, sdk::Progress& progress) override;

private:
    sdk::Tasks& m_tasks;
    Asks m_asks;
    std::mutex m_mutex;
    std::optional<data::Instant> m_since; ///< it does not answer; under m_mutex
};

} // namespace packhouse::host::desktop
