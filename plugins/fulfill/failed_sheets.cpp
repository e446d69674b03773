#include "inbox_parts.hpp"
#include "packhouse/data/text.hpp"
#include "print_parts.hpp"
#include "sheet_acts.hpp"

namespace packhouse::fulfill {
namespace {

/// Sheets that failed at one printer for one reason are one item.
class FailedSheets : public SheetKindOfItems {
public:
    using SheetKindOfItems::SheetKindOfItems;
    std::string id() const override { return "fulfill.failed-sheets"; }
    std::string title() const override { return _("Failed sheets"); }

    std::vector<sdk::InboxItem> items(sdk::Progress&) override
    {
        std::vector<sdk::InboxItem> found;
        for (const auto& [key, sheets] : folded()) found.push_back(itemOf(key, sheets));
        return found;
    }

    sdk::Settling settle(const std::string& item, const std::string&, sdk::Progress&) override
    {
        SheetIds ids;
        const auto sheets = folded(); // read anew: some may be settled by now
        if (const auto found = sheets.find(item); found != sheets.end())
            for (const auto& sheet : found->second) ids.push_back(sheet.id);
        const int count = printAgain(m_host, ids, _("decided in the inbox"));
        return {data::format(PACKHOUSE_PLURAL("{} sheet waits for printing again.", "{} sheets wait for printing again.", count), count), {}};
    }

private:
    std::map<std::string, std::vector<data::Sheet>> folded() const
    {
        std::map<std::string, std::vector<data::Sheet>> folded;
        for (auto& sheet : sheets(data::SheetState::failed))
            if (sheet.kind != data::SheetKind::digital) folded[printerFor(m_host.settings(), sheet) + "|" + sheet.reason].push_back(std::move(sheet));
        return folded;
    }

    sdk::InboxItem itemOf(const std::string& key, const std::vector<data::Sheet>& sheets) const
    {
        const auto count = sheets.size();
        const auto& first = sheets.front();
        sdk::InboxItem item{.key = key};
        item.title = data::format(PACKHOUSE_PLURAL("{} sheet was not printed", "{} sheets were not printed", count), count);
        item.facts = first.reason.empty() ? factsOf(first, orderOf(first)) : first.reason;
        item.icon = "circle-x";
        item.tone = sdk::Tone::red;
        const auto events = historyOf(first);
        item.since = events.empty() ? data::now() : events.back().at;
        constexpr std::size_t named = 5;
        for (std::size_t at = 0; at < std::min(count, named); ++at) item.evidence.push_back({"circle-x", sdk::Tone::grey, factsOf(sheets[at], orderOf(sheets[at])), {}});
        if (count > named) item.evidence.push_back({"dots", sdk::Tone::grey, data::format(_("and {} more"), count - named), {}});
        item.acts = {{"again", data::format(PACKHOUSE_PLURAL("Print {} sheet again", "Print {} sheets again", count), count), "Alt+R", "printer", {}},
                     {"show", _("Show in the queue"), "Alt+S", "stack-2", "fulfill.queue#sheet:" + std::to_string(first.id.value)},
                     {"printer", _("Show printer"), "Alt+D", "printer", "fulfill.printers#" + printerFor(m_host.settings(), first)}};
        if (count == 1) item.picture = pictureOf(first);
        return item;
    }
};

} // namespace

std::unique_ptr<sdk::InboxKind> failedSheets(sdk::Host& host) { return std::make_unique<FailedSheets>(host); }

} // namespace packhouse::fulfill
