#include "host/desktop/inbox.hpp"

#include <packhouse/data/text.hpp>

#include <wx/clipbrd.h>

namespace packhouse::host::desktop {

namespace {

void copy(const std::string& text)
{
    wxClipboardLocker lock;
    if (!!lock) wxTheClipboard->SetData(new wxTextDataObject{wxString::FromUTF8(text)});
}

} // namespace

Inbox::Inbox(sdk::Host& host, plugins::PluginList& plugins, Connections& connections)
    : m_host{host}, m_plugins{host.tasks(), plugins, copy}, m_site{host.tasks(), {[&connections] { return connections.site(); }, [&connections] { connections.ask(); }}},
      m_keeper{host, kinds(plugins)}
{
}

std::vector<sdk::InboxKind*> Inbox::kinds(plugins::PluginList& plugins)
{
    std::vector<sdk::InboxKind*> kinds{&m_plugins, &m_site};
    for (sdk::InboxProvider* provider : plugins.extensions<sdk::InboxProvider>())
        for (sdk::InboxKind* kind : provider->inboxKinds()) kinds.push_back(kind);
    return kinds;
}

std::vector<sdk::BackgroundTask> Inbox::tasks()
{
    return {{"desktop.inbox", _("Looking for what needs a person"), std::chrono::minutes{1}, data::Schema::studio, [&host = m_host](sdk::Progress&) { host.events().tell("inbox.read", {}); }}};
}

void Inbox::tellThrough(wxWindow* window)
{
    m_news.emplace(m_host, m_keeper, window);
}

} // namespace packhouse::host::desktop
