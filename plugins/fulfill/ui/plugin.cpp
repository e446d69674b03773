#include "order_window.hpp"
#include "orders_window.hpp"
#include "printers_window.hpp"
#include "queue_window.hpp"
#include "searches.hpp"

#include "packhouse/data/text.hpp"
#include "packhouse/sdk/native/objects.hpp"
#include "packhouse/sdk/native/plugin.hpp"
#include "packhouse/sdk/native/ui/text.hpp"
#include "packhouse/sdk/native/ui/watched.hpp"

namespace packhouse::fulfill {
namespace {

using data::SheetState;
using Counts = std::map<std::string, int>; // by chip

/// How many sheets stand where; held ones apart, as the chips of the page have them.
Counts readCounts(sdk::Host& host)
{
    constexpr int most = 20'000;
    data::Transaction work{host.database(data::Schema::studio), data::Transaction::Access::read};
    data::SheetRepository sheets{work};
    Counts counts;
    for (const auto& [state, count] : sheets.counts()) counts[std::string{wordOf(state)}] = count;
    for (const auto& sheet : sheets.inState(SheetState::queued, most))
        if (sheet.held) {
            ++counts["held"];
            --counts["queued"];
        }
    return counts;
}

class QueuePage : public ui::ViewPage {
public:
    explicit QueuePage(sdk::Host& host)
        : ViewPage{{QueueWindow::pageId, _("Queue"), "stack-2", _("Fulfill"), 100, "queue"}, [&host](wxWindow* parent) { return new QueueWindow(parent, host); }},
          m_counts{host, QueueWindow::pageId, {"sheet.changed", "order.downloaded"}, [&host] { return readCounts(host); }}
    {
    }

    int badge() const override { return count("queued"); }

    std::vector<sdk::PageFigure> figures() const override
    {
        std::vector<sdk::PageFigure> figures;
        add(figures, "queued", _("sheets to print"), false);
        add(figures, "printed", _("printed, to ship"), false);
        if (count("unknown") > 0) add(figures, "unknown", _("sheets in doubt"), true);
        if (count("failed") > 0) add(figures, "failed", _("sheets failed"), true);
        return figures;
    }

private:
    void add(std::vector<sdk::PageFigure>& figures, const std::string& chip, const std::string& words, bool needsPerson) const
    {
        figures.push_back({m_counts.value() ? ui::shownNumber(count(chip)) : std::string{ui::unknownNumber}, words, needsPerson, "fulfill.queue#state:" + chip});
    }

    int count(const std::string& chip) const
    {
        if (!m_counts.value()) return 0;
        const auto found = m_counts.value()->find(chip);
        return found == m_counts.value()->end() ? 0 : found->second;
    }

    ui::Watched<Counts> m_counts;
};

std::unique_ptr<sdk::Page> orderPage(sdk::Host& host, const std::string& key)
{
    return std::make_unique<ui::ViewPage>(sdk::PageInfo{"order:" + key, data::format(_("Order {}"), key), "shopping-bag", _("Fulfill"), 0, "order"},
        [&host, key](wxWindow* parent) { return new OrderWindow(parent, host, key); });
}

class FulfillPages : public sdk::PageProvider, public sdk::ObjectProvider, public sdk::SearchProvider {
public:
    explicit FulfillPages(sdk::Host& host)
        : m_host{host}, m_queue{host},
          m_orders{{OrdersWindow::pageId, _("Online orders"), "shopping-bag", _("Fulfill"), 110, "orders"}, [&host](wxWindow* parent) { return new OrdersWindow(parent, host); }},
          m_printers{{PrintersWindow::pageId, _("Printers"), "printer", _("Fulfill"), 150, "printers"}, [&host](wxWindow* parent) { return new PrintersWindow(parent, host); }}
    {
    }
    const void* extension(std::string_view asked) const
    {
        if (asked == sdk::PageProvider::id) return static_cast<const sdk::PageProvider*>(this);
        if (asked == sdk::ObjectProvider::id) return static_cast<const sdk::ObjectProvider*>(this);
        if (asked == sdk::SearchProvider::id) return static_cast<const sdk::SearchProvider*>(this);
        return nullptr;
    }
    std::vector<sdk::Page*> pages() override { return {&m_queue, &m_orders, &m_printers}; }
    std::vector<sdk::Search> searches() override { return fulfill::searches(m_host); }
    std::vector<sdk::ThingCommand> commandsFor(const sdk::Hit& hit) override { return fulfill::commandsFor(m_host, hit); }
    std::vector<std::string> kinds() const override { return {"order"}; }
    std::unique_ptr<sdk::Page> open(const std::string&, const std::string& key) override { return orderPage(m_host, key); }

private:
    sdk::Host& m_host;
    QueuePage m_queue;
    ui::ViewPage m_orders, m_printers;
};

} // namespace
} // namespace packhouse::fulfill

PACKHOUSE_NATIVE_PLUGIN(packhouse::fulfill::FulfillPages, "fulfill-desktop", "Fulfill");
