#include "host/desktop/inbox_page.hpp"

#include "host/desktop/inbox_window.hpp"

#include <packhouse/sdk/native/ui/text.hpp>

namespace packhouse::host::desktop {

namespace {

class InboxPage : public ui::ViewPage {
public:
    InboxPage(sdk::Host& host, InboxKeeper& keeper)
        : ViewPage{{InboxWindow::pageId, _("Inbox"), "inbox", "", 1, "inbox"}, [&host, &keeper](wxWindow* parent) { return new InboxWindow(parent, host, keeper); }},
          m_keeper{keeper},
          m_heard{host.events().on("inbox.changed", [&host](std::string_view) { host.events().tell("page.changed", InboxWindow::pageId); })}
    {
    }

    int badge() const override { return m_keeper.count(); }
    bool badgeNeedsPerson() const override { return m_keeper.count() > 0; }

    std::vector<sdk::PageFigure> figures() const override
    {
        const int count = m_keeper.count();
        if (count == 0) return {};
        return {{ui::shownNumber(count), PACKHOUSE_PLURAL("thing needs a person", "things need a person", count), true}};
    }

private:
    InboxKeeper& m_keeper;
    sdk::Subscription m_heard;
};

} // namespace

std::unique_ptr<sdk::Page> inboxPage(sdk::Host& host, InboxKeeper& keeper)
{
    return std::make_unique<InboxPage>(host, keeper);
}

} // namespace packhouse::host::desktop
