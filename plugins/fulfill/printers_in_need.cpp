#include "inbox_parts.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "printer_watch.hpp"

namespace packhouse::fulfill {
namespace {

class PrintersInNeed : public sdk::InboxKind {
public:
    explicit PrintersInNeed(sdk::Host& host) : m_host{host} {}
    std::string id() const override { return "fulfill.printers"; }
    std::string title() const override { return _("Printers that need something"); }
    std::vector<std::string> topics() const override { return {"printers.changed"}; }

    std::vector<sdk::InboxItem> items(sdk::Progress&) override
    {
        std::vector<sdk::InboxItem> found;
        std::map<std::string, data::Instant> since;
        for (const auto& printer : readPrinters(m_host)) {
            if (printer.ready || (printer.waiting == 0 && !printer.isDefault)) continue;
            const auto before = m_since.find(printer.name);
            since[printer.name] = before == m_since.end() ? data::now() : before->second;
            found.push_back(itemOf(printer, since[printer.name]));
        }
        m_since = std::move(since);
        return found;
    }

    /// The printer itself settles it; asking again shows whether it has.
    sdk::Settling settle(const std::string& item, const std::string&, sdk::Progress&) override
    {
        m_host.events().tell("printers.changed", {});
        for (const auto& printer : readPrinters(m_host))
            if (printer.name == item && printer.ready) return {data::format(_("{} is ready."), printer.shownName()), {}};
        throw data::Error{data::Trouble::unavailable, _("The printer is not ready yet. Look at it, then try again.")};
    }

private:
    static sdk::InboxItem itemOf(const PrinterLine& printer, data::Instant since)
    {
        sdk::InboxItem item{.key = printer.name};
        item.title = printer.known ? data::format(_("{} is not ready"), printer.shownName()) : data::format(_("{} does not answer"), printer.shownName());
        item.facts = data::format("{} · {}", printer.words, data::format(PACKHOUSE_PLURAL("{} sheet waits, other printers go on", "{} sheets wait, other printers go on", printer.waiting), printer.waiting));
        item.icon = "printer";
        item.tone = sdk::Tone::red;
        item.since = since;
        item.stopsWork = printer.waiting > 0;
        item.acts = {{"ask", _("Ask the printer again"), "Alt+R", "refresh", {}}, {"show", _("Show printer"), "Alt+S", "printer", "fulfill.printers#" + printer.name}};
        item.note = _("Nothing is lost: the sheets stay in the queue.");
        return item;
    }

    sdk::Host& m_host;
    std::map<std::string, data::Instant> m_since;
};

} // namespace

std::unique_ptr<sdk::InboxKind> printersInNeed(sdk::Host& host) { return std::make_unique<PrintersInNeed>(host); }

} // namespace packhouse::fulfill
