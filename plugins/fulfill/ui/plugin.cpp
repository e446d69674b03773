#include "queue_window.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/plugin.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/watched.hpp"

namespace packhouse::fulfill {
namespace {

using data::SheetState;
using Counts = std::map<SheetState, int>;

Counts readCounts(sdk::Host& host)
{
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    return data::SheetRepository{work}.counts();
}

class QueuePage : public ui::ViewPage {
public:
    explicit QueuePage(sdk::Host& host)
        : ViewPage{{QueueWindow::pageId, _("Queue"), "stack-2", _("Fulfill"), 100, "queue"}, [&host](wxWindow* parent) { return new QueueWindow(parent, host); }},
          m_counts{host, QueueWindow::pageId, {"sheet.changed", "order.downloaded"}, [&host] { return readCounts(host); }}
    {
    }

    int badge() const override { return count(SheetState::queued); }

    std::vector<sdk::PageFigure> figures() const override
    {
        std::vector<sdk::PageFigure> figures;
        if (!m_counts.value()) return figures;
        figures.push_back({ui::shownNumber(count(SheetState::queued)), _("sheets to print"), false});
        figures.push_back({ui::shownNumber(count(SheetState::printed)), _("printed, to ship"), false});
        const int open = count(SheetState::unknown) + count(SheetState::failed);
        if (open > 0) figures.push_back({ui::shownNumber(open), _("sheets wait for a decision"), true});
        return figures;
    }

private:
    int count(SheetState state) const
    {
        if (!m_counts.value()) return 0;
        const auto found = m_counts.value()->find(state);
        return found == m_counts.value()->end() ? 0 : found->second;
    }

    ui::Watched<Counts> m_counts;
};

class FulfillPages : public sdk::PageProvider {
public:
    explicit FulfillPages(sdk::Host& host) : m_queue{host} {}
    const void* extension(std::string_view asked) const { return asked == sdk::PageProvider::id ? static_cast<const sdk::PageProvider*>(this) : nullptr; }
    std::vector<sdk::Page*> pages() override { return {&m_queue}; }

private:
    QueuePage m_queue;
};

} // namespace
} // namespace packhouse::fulfill

PACKHOUSE_NATIVE_PLUGIN(packhouse::fulfill::FulfillPages, "fulfill-desktop", "Fulfill");
