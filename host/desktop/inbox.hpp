#pragma once

#include "host/desktop/inbox_kinds.hpp"
#include "host/desktop/inbox_news.hpp"

namespace packhouse::host::desktop {

/// The inbox of the program: the kinds of its plugins and the host's own, kept and told of. Goes after the pages and before the plugins.
class Inbox {
public:
    Inbox(sdk::Host& host, plugins::PluginList& plugins, Connections& connections);

    InboxKeeper& keeper() { return m_keeper; }
    std::vector<sdk::BackgroundTask> tasks(); ///< to be repeated by the program
    void tellThrough(wxWindow* window);       ///< of what arrives

private:
    std::vector<sdk::InboxKind*> kinds(plugins::PluginList& plugins);
    sdk::Host& m_host;
    PluginsKind m_plugins;
    SiteKind m_site;
    InboxKeeper m_keeper;
    std::optional<InboxNews> m_news;
};

} // namespace packhouse::host::desktop
