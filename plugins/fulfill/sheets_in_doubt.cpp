#include "inbox_parts.hpp"
#include "packhouse/data/error.hpp"
#include "packhouse/data/text.hpp"
#include "sheet_acts.hpp"

#include <algorithm>

namespace packhouse::fulfill {
namespace {

using data::SheetState;
using sdk::Tone;

std::string whenOf(data::Instant at)
{
    // Only the time of day: the item itself says since when it waits.
    return data::toIso(at).substr(11, 8) + " UTC";
}

const data::SheetEvent* lastTo(const std::vector<data::SheetEvent>& events, SheetState state)
{
    const auto found = std::find_if(events.rbegin(), events.rend(), [state](const auto& event) { return event.to == state; });
    return found == events.rend() ? nullptr : &*found;
}

class SheetsInDoubt : public SheetKindOfItems {
public:
    using SheetKindOfItems::SheetKindOfItems;
    std::string id() const override { return "fulfill.sheets-in-doubt"; }
    std::string title() const override { return _("Sheets in doubt"); }

    std::vector<sdk::InboxItem> items(sdk::Progress& progress) override
    {
        std::vector<sdk::InboxItem> found;
        for (const auto& sheet : sheets(SheetState::unknown)) {
            if (progress.cancelled()) break;
            found.push_back(itemOf(sheet));
        }
        return found;
    }

    sdk::Settling settle(const std::string& item, const std::string& act, sdk::Progress&) override
    {
        const bool printed = act == "printed";
        const auto sheet = decide(m_host, sheetIdOf(item), printed, _("decided in the inbox"));
        return {data::format(printed ? _("Sheet {} counts as printed.") : _("Sheet {} waits for printing again."), sheet.id.value), {}};
    }

private:
    sdk::InboxItem itemOf(const data::Sheet& sheet)
    {
        const auto events = historyOf(sheet);
        sdk::InboxItem item{.key = std::to_string(sheet.id.value), .title = _("Is this sheet printed?")};
        item.facts = factsOf(sheet, orderOf(sheet));
        item.icon = "help-circle";
        item.since = events.empty() ? data::now() : events.back().at;
        item.evidence = evidenceOf(sheet, events);
        item.acts = {{"printed", _("It is printed"), "Alt+P", "circle-check", {}}, {"again", _("Not printed, print it"), "Alt+R", "printer", {}}};
        item.note = _("Nothing prints until you say so.");
        item.picture = pictureOf(sheet);
        item.pictureCaption = data::format(_("Look for this print at {}"), printerWords(sheet));
        return item;
    }

    static std::string printerWords(const data::Sheet& sheet) { return sheet.printer.empty() ? _("the printer") : sheet.printer; }

    std::vector<sdk::Evidence> evidenceOf(const data::Sheet& sheet, const std::vector<data::SheetEvent>& events)
    {
        std::vector<sdk::Evidence> lines;
        if (const auto* handed = lastTo(events, SheetState::handedOver))
            lines.push_back({"circle-check", Tone::green, data::format(_("Handed to {}"), printerWords(sheet)), data::format(_("{} by {}"), whenOf(handed->at), handed->station)});
        lines.push_back(jobEvidence(sheet));
        if (!sheet.printJob.empty()) lines.push_back(printerEvidence(sheet));
        if (!sheet.reason.empty()) lines.push_back({"alert-triangle", Tone::amber, _("How it ended"), sheet.reason});
        return lines;
    }

    static sdk::Evidence jobEvidence(const data::Sheet& sheet)
    {
        if (sheet.printJob.empty()) return {"circle-x", Tone::grey, _("Print job"), _("none was confirmed")};
        return {"file-text", Tone::grey, _("Print job"), sheet.printJob};
    }

    sdk::Evidence printerEvidence(const data::Sheet& sheet)
    try {
        const auto status = m_host.printers().status(sheet.printJob);
        return {"printer", Tone::grey, _("The printer says"), status.words.empty() ? _("nothing") : status.words};
    } catch (const data::Error& error) {
        return {"cloud-off", Tone::amber, _("The printer does not answer"), error.what()};
    }
};

} // namespace

std::unique_ptr<sdk::InboxKind> sheetsInDoubt(sdk::Host& host) { return std::make_unique<SheetsInDoubt>(host); }

} // namespace packhouse::fulfill
