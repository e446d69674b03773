#include "host/desktop/inbox_news.hpp"

#include <packhouse/data/text.hpp>
#include <packhouse/sdk/native/ui/announce.hpp>

namespace packhouse::host::desktop {

namespace {

std::string newsOf(const std::vector<InboxEntry>& arrived)
{
    if (arrived.size() == 1) return data::format(_("New in the inbox: {}"), arrived.front().item.title);
    return data::format(PACKHOUSE_PLURAL("{} new thing in the inbox", "{} new things in the inbox", arrived.size()), arrived.size());
}

} // namespace

InboxNews::InboxNews(sdk::Host& host, InboxKeeper& keeper, wxWindow* window) : m_keeper{keeper}, m_notices{host}
{
    keeper.onArrival = [this, window](const std::vector<InboxEntry>& arrived, bool atStart) {
        if (!atStart) ui::announce(window, newsOf(arrived));
        m_notices.give(arrived);
    };
    m_notices.onOpen = [&host](const std::string& place) { host.events().tell("page.open", "host.inbox#" + place); };
}

InboxNews::~InboxNews()
{
    m_keeper.onArrival = nullptr;
}

} // namespace packhouse::host::desktop
